/**
 * Trust policies: what IAM accepts, and how it binds the users and roles that they name to their unique ids. Whoever
 * later bears the same name is somebody else; where the named one is gone, the policy shows the id.
 * Source: IAM User Guide, "AWS JSON policy elements: Principal" (reference_policies_elements_principal).
 */
import {
  invalidPrincipalSentence,
  namedPrincipals,
  policySize,
  rejectPolicy,
  replacePrincipals,
} from "@/lib/authorization";
import { malformedPolicy, quotaExceeded } from "@/lib/aws/error";
import type { Call } from "@/lib/operation/call";
import type { IamStore } from "./operation";
import { quotas } from "./quotas";
import { arnsOfPrincipals, idsOfPrincipals, type NamedPrincipal } from "./store/trusted-principals";

/** A trust policy as it is stored. */
export interface BoundTrust {
  document: string;
  /** Every unique id that the document names. */
  ids: string[];
}

/**
 * In: a trust policy as somebody wrote it; the call; the store of the role's account. Out: the same bound to unique ids. One trip,
 * where it names users or roles, and one more for a policy that is longer than the quota with which accounts begin.
 * Throws MalformedPolicyDocument 400 for what IAM refuses, a principal that does not exist among it, LimitExceeded 409
 * for one that is too long. An account as a whole is taken as it is: not all of AWS's are in this installation.
 */
export async function boundTrust(
  document: string,
  call: Pick<Call, "accountId" | "at">,
  { ownQuotas }: Pick<IamStore, "ownQuotas">,
): Promise<BoundTrust> {
  const refusal = rejectPolicy(document, "trust");
  if (refusal) throw malformedPolicy(refusal.message);
  const size = policySize(document);
  if (size > quotas.AssumeRolePolicySize) {
    const { AssumeRolePolicySize: most } = await ownQuotas();
    if (size > most) throw quotaExceeded("ACLSizePerRole", most);
  }
  const aws = namedPrincipals(document).filter(({ type }) => type === "AWS");
  const named = aws.flatMap(({ text }) => takenApart(text) ?? []);
  const ids = await idsOfPrincipals(named, call);
  const missing = named.find(({ text }) => !ids.has(text));
  if (missing) throw malformedPolicy(invalidPrincipalSentence("AWS", missing.text));
  // A session keeps its ARN: it has no id that outlives it.
  const bound = new Map(named.flatMap(({ kind, text }) => (kind === "session" ? [] : [[text, ids.get(text)]])));
  return {
    document: replacePrincipals(document, ({ type, text }) => (type === "AWS" ? bound.get(text) : undefined)),
    ids: [...new Set([...bound.values()].flatMap((id) => id ?? []))],
  };
}

function takenApart(text: string): NamedPrincipal | undefined {
  if (/^A(ID|RO)A/.test(text)) return { text, kind: "id", account: "", fullName: text };
  const [, partition, account = "", kind, fullName = ""] =
    /^arn:(aws[a-z-]*):(?:iam|sts)::(\d{12}):(user|role|assumed-role)(\/.+)$/.exec(text) ?? [];
  if (kind === undefined) return undefined;
  // Other partitions have accounts of their own, and none of them is here.
  const known = partition === "aws" ? account : "";
  if (kind === "assumed-role") return { text, kind: "session", account: known, fullName: fullName.split("/")[1] ?? "" };
  return { text, kind: kind === "user" ? "user" : "role", account: known, fullName };
}

/** What is stored of a role's trust, with the ARNs of those of its ids that are in the role's own account. */
export interface StoredTrust {
  trustPolicy: string;
  trustedIds: string[] | null;
  ownArns: Record<string, string> | null;
}

/** The rows with their trust policies as they are shown: ARNs in place of ids. One trip where one names a stranger. */
export async function withShownTrust<Row extends StoredTrust>(rows: readonly Row[]): Promise<Row[]> {
  const strange = rows.flatMap(({ trustedIds, ownArns }) => (trustedIds ?? []).filter((id) => !ownArns?.[id]));
  const arns = await arnsOfPrincipals([...new Set(strange)]);
  return rows.map((row) => ({
    ...row,
    trustPolicy: row.trustedIds?.length
      ? replacePrincipals(row.trustPolicy, ({ text }) => row.ownArns?.[text] ?? arns[text])
      : row.trustPolicy,
  }));
}
