import type { Sql } from "@/lib/operation/define";
import { type HeldPolicies, heldColumns } from "./held-policies";

export interface GroupPolicies extends HeldPolicies {
  group: { name: string; path: string } | undefined;
}

/** The policies of a group, in one trip. */
export const groupPoliciesOf =
  (sql: Sql, accountId: string) =>
  async (name: string): Promise<GroupPolicies> => {
    const [found] = await sql.query<{ name: string; path: string } & HeldPolicies>(
      `SELECT g.name, g.path, ${heldColumns("group_id", "g.id")}
       FROM iam_group g WHERE g.account_id = $1 AND g.name_key = $2`,
      [accountId, name.toLowerCase()],
    );
    if (!found) return { group: undefined, managed: [], inline: [] };
    const { managed, inline, ...group } = found;
    return { group, managed, inline };
  };
