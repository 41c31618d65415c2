/**
 * Principals of resource-based policies, and how directly they name the caller: that decides which implicit denials
 * the statement's Allow is not limited by.
 * Source: IAM User Guide, "AWS JSON policy elements: Principal" and "… NotPrincipal"
 * (reference_policies_elements_principal, …_notprincipal).
 */
import type { PrincipalReach, RequestPrincipal } from "../model";
import type { PrincipalValue } from "../parse/document";

const rank = { account: 1, limited: 2, unlimited: 3 } as const;

/** The further reaching of two. */
export const furthest = (a: PrincipalReach | undefined, b: PrincipalReach | undefined) =>
  a === undefined || (b !== undefined && rank[b] > rank[a]) ? b : a;

export interface PrincipalPattern {
  readonly type: string;
  readonly text: string;
  /** The account that the value names as a whole. */
  readonly account: string | undefined;
}

export const compilePrincipals = (values: readonly PrincipalValue[]): PrincipalPattern[] =>
  values.map(({ type, text }) => ({ type, text, account: type === "AWS" ? accountNamed(text) : undefined }));

/** `123456789012` and `arn:aws:iam::123456789012:root` say the same. */
const accountNamed = (text: string) => /^(?:arn:aws[a-z-]*:iam::)?(\d{12})(?::root)?$/.exec(text)?.[1];

const everyone = ({ type, text }: PrincipalPattern) => text === "*" && (type === "*" || type === "AWS");

/** Of Principal: the first value that names the caller, by its furthest reach. */
export function matchPrincipal(
  patterns: readonly PrincipalPattern[],
  principal: RequestPrincipal,
): { reach: PrincipalReach; by: string } | undefined {
  let best: { reach: PrincipalReach; by: string } | undefined;
  for (const pattern of patterns) {
    const reach = reachOf(pattern, principal);
    if (reach && (!best || rank[reach] > rank[best.reach])) best = { reach, by: pattern.text };
  }
  return best;
}

function reachOf(pattern: PrincipalPattern, principal: RequestPrincipal): PrincipalReach | undefined {
  if (everyone(pattern)) return "unlimited";
  if (principal.kind === "anonymous") return undefined;
  if (principal.kind === "service")
    return pattern.type === "Service" && pattern.text === principal.service ? "unlimited" : undefined;
  if (principal.kind === "federated")
    return pattern.type === "Federated" && pattern.text === principal.provider ? "unlimited" : undefined;
  if (pattern.type !== "AWS") return undefined;
  if (pattern.account !== undefined) return pattern.account === principal.accountId ? "account" : undefined;
  const { text } = pattern;
  if (principal.kind === "root") return undefined;
  if (text === principal.arn) return "unlimited";
  // A trust policy keeps the unique id of the user or role it named: a namesake made later is somebody else.
  if (principal.kind === "user") return text === principal.userId ? "unlimited" : undefined;
  if (principal.kind === "federated-user") return text === principal.userArn ? "limited" : undefined;
  return text === principal.roleArn || text === principal.roleId ? "limited" : undefined;
}

/**
 * Is the caller outside NotPrincipal's list, so that the statement applies?
 * A Deny spares only a caller whose account and self are listed, for a role's session account, role and session; and it
 * spares nobody who has a permissions boundary. An Allow leaves out whoever any value covers.
 */
export function outsideNotPrincipal(
  patterns: readonly PrincipalPattern[],
  principal: RequestPrincipal,
  effect: "Allow" | "Deny",
  bounded: boolean,
): boolean {
  if (effect === "Allow") return matchPrincipal(patterns, principal) === undefined;
  if (bounded) return true;
  if (patterns.some(everyone)) return false;
  const lists = (text: string) => patterns.some((pattern) => pattern.type === "AWS" && pattern.text === text);
  const listsAccount = (accountId: string) => patterns.some(({ account }) => account === accountId);
  if (principal.kind === "root") return !listsAccount(principal.accountId);
  if (principal.kind === "user")
    return !(listsAccount(principal.accountId) && (lists(principal.arn) || lists(principal.userId)));
  if (principal.kind === "federated-user") return !(listsAccount(principal.accountId) && lists(principal.arn));
  if (principal.kind === "role-session") {
    const listsRole = lists(principal.roleArn) || lists(principal.roleId);
    return !(listsAccount(principal.accountId) && listsRole && lists(principal.arn));
  }
  return matchPrincipal(patterns, principal) === undefined;
}
