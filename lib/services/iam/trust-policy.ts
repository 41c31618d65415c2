/**
 * Trust policies: what IAM accepts, and how they are shown. They are stored bound to unique ids (`bound-principals.ts`).
 */
import { invalidPrincipalSentence, policySize, rejectPolicy, replacePrincipals } from "@/lib/authorization";
import { malformedPolicy, quotaExceeded } from "@/lib/aws/error";
import type { Call } from "@/lib/operation/call";
import { type BoundPolicy, boundPrincipals } from "./bound-principals";
import type { IamStore } from "./operation";
import { quotas } from "./quotas";
import { arnsOfPrincipals } from "./store/trusted-principals";

/**
 * In: a trust policy as somebody wrote it; the call; the store of the role's account. Out: the same bound to unique ids. One trip,
 * where it names users or roles, and one more for a policy that is longer than the quota with which accounts begin.
 * Throws MalformedPolicyDocument 400 for what IAM refuses, a principal that does not exist among it, LimitExceeded 409
 * for one that is too long.
 */
export async function boundTrust(
  document: string,
  call: Pick<Call, "accountId" | "at">,
  { ownQuotas }: Pick<IamStore, "ownQuotas">,
): Promise<BoundPolicy> {
  const refusal = rejectPolicy(document, "trust");
  if (refusal) throw malformedPolicy(refusal.message);
  const size = policySize(document);
  if (size > quotas.AssumeRolePolicySize) {
    const { AssumeRolePolicySize: most } = await ownQuotas();
    if (size > most) throw quotaExceeded("ACLSizePerRole", most);
  }
  const bound = await boundPrincipals(document, call);
  if ("missing" in bound) throw malformedPolicy(invalidPrincipalSentence("AWS", bound.missing));
  return bound;
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
