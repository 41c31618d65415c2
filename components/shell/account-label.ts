import { withHyphens } from "@/lib/aws/account-id";
import type { ConsoleSessionFacts } from "./session-facts";

/** A line of the account menu's button, in three parts. Where it is narrow the first goes, then the second is cut. */
export interface LabelLine {
  words?: string;
  name?: string;
  /** The account's id: never cut. */
  id?: string;
  /** Does the id stand in brackets behind the name? Alone it needs none. */
  bracketed?: true;
}

/** The lines of the account menu's button: two today, one in 2020. */
export function accountLabel(facts: ConsoleSessionFacts): LabelLine[] {
  const { era, identity, accountId, alias, accountName } = facts;
  const of2020 = era === "2020";
  const account = { words: "Account ID: ", id: withHyphens(accountId) };
  const at = (name: string, byAlias: string | null): LabelLine =>
    byAlias === null ? { name, id: ` @ ${accountId}` } : { name: `${name} @ ${byAlias}` };
  if (identity.kind === "role") {
    const name = identity.displayName ? { name: identity.displayName } : at(identity.roleName, null);
    return of2020 ? [name] : [account, name];
  }
  if (identity.kind === "root")
    return of2020
      ? [{ name: accountName }]
      : [{ name: accountName, id: accountId, bracketed: true }, { name: accountName }];
  if (identity.kind === "federated") return of2020 ? [at(identity.name, alias)] : [account, at(identity.name, alias)];
  return of2020 ? [at(identity.name, alias)] : [account, { name: identity.name }];
}
