/**
 * Policies of resources, as AWS keeps them: the users and roles that they name are bound to their unique ids. Whoever
 * later bears the same name is somebody else; where the named one is gone, the policy shows the id.
 * Source: IAM User Guide, "AWS JSON policy elements: Principal" (reference_policies_elements_principal).
 */
import { namedPrincipals, replacePrincipals } from "@/lib/authorization";
import type { Call } from "@/lib/operation/call";
import { arnsOfPrincipals, idsOfPrincipals, type NamedPrincipal } from "./store/trusted-principals";

/** A policy as it is stored. */
export interface BoundPolicy {
  document: string;
  /** Every unique id that the document names. */
  ids: string[];
}

/**
 * In: a policy as somebody wrote it; the call. Out: the same bound to unique ids; or the first principal that does not
 * exist, for which each service has a refusal of its own. One trip, where it names users or roles. An account as a whole
 * is taken as it is: not all of AWS's are in this installation.
 */
export async function boundPrincipals(
  document: string,
  call: Pick<Call, "accountId" | "at">,
): Promise<BoundPolicy | { missing: string }> {
  const named = namedPrincipals(document).flatMap(({ type, text }) => (type === "AWS" && takenApart(text)) || []);
  const ids = await idsOfPrincipals(named, call);
  const missing = named.find(({ text }) => !ids.has(text));
  if (missing) return { missing: missing.text };
  // A session keeps its ARN: it has no id that outlives it.
  const bound = new Map(named.flatMap(({ kind, text }) => (kind === "session" ? [] : [[text, ids.get(text)]])));
  return {
    document: replacePrincipals(document, ({ type, text }) => (type === "AWS" ? bound.get(text) : undefined)),
    ids: [...new Set([...bound.values()].flatMap((id) => id ?? []))],
  };
}

/** The policy as it is shown: present ARNs in place of ids. One trip where it names one. */
export async function shownPrincipals(document: string): Promise<string> {
  const ids = namedPrincipals(document).flatMap(({ type, text }) => (type === "AWS" && isId(text) ? [text] : []));
  const arns = await arnsOfPrincipals([...new Set(ids)]);
  return replacePrincipals(document, ({ type, text }) => (type === "AWS" ? arns[text] : undefined));
}

const isId = (text: string) => /^A(ID|RO)A/.test(text);

function takenApart(text: string): NamedPrincipal | undefined {
  if (isId(text)) return { text, kind: "id", account: "", fullName: text };
  const [, partition, account = "", kind, fullName = ""] =
    /^arn:(aws[a-z-]*):(?:iam|sts)::(\d{12}):(user|role|assumed-role)(\/.+)$/.exec(text) ?? [];
  if (kind === undefined) return undefined;
  // Other partitions have accounts of their own, and none of them is here.
  const known = partition === "aws" ? account : "";
  if (kind === "assumed-role") return { text, kind: "session", account: known, fullName: fullName.split("/")[1] ?? "" };
  return { text, kind: kind === "user" ? "user" : "role", account: known, fullName };
}
