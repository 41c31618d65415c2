import type { Sql } from "@/lib/operation/define";
import { type HeldPolicies, heldColumns } from "./held-policies";
import type { JudgedRole } from "./roles";

export interface RolePolicies extends HeldPolicies {
  role: JudgedRole | undefined;
}

/** The policies of a role, in one trip. */
export const rolePoliciesOf =
  (sql: Sql, accountId: string) =>
  async (name: string): Promise<RolePolicies> => {
    const [found] = await sql.query<JudgedRole & HeldPolicies>(
      `SELECT r.id, r.name, r.path, r.tags, r.boundary_arn AS "boundaryArn", ${heldColumns("role_id", "r.id")}
       FROM iam_role r WHERE r.account_id = $1 AND r.name_key = $2`,
      [accountId, name.toLowerCase()],
    );
    if (!found) return { role: undefined, managed: [], inline: [] };
    const { managed, inline, ...role } = found;
    return { role, managed, inline };
  };
