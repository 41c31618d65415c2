import { reader } from "@/lib/db/pool";
import { type AccountFacts, accountFacts } from "@/lib/db/revisions";
import { accountKey } from "./check-password";

export type { AccountFacts };

/** The account of an id; undefined where there is none. */
export const findAccount = (accountId: string): Promise<AccountFacts | undefined> => accountFacts(accountId);

/** The id of an account. In: id, with hyphens or without, or alias, as typed. Undefined where there is no such account. */
export async function accountIdOf(typed: string): Promise<string | undefined> {
  const rows = await reader.query<{ id: string }>("SELECT id FROM account WHERE id = $1 OR alias = $1", [
    accountKey(typed),
  ]);
  return rows[0]?.id;
}

/** Which console the people of an account see. In: id or alias, as typed. Undefined where there is no such account. */
export async function eraOfAccount(typed: string): Promise<AccountFacts["era"] | undefined> {
  const rows = await reader.query<Pick<AccountFacts, "era">>("SELECT era FROM account WHERE id = $1 OR alias = $1", [
    accountKey(typed),
  ]);
  return rows[0]?.era;
}
