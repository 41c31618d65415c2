import type { Sql } from "@/lib/operation/define";
import type { JudgedRole } from "./roles";
import type { Tag } from "./users";

/** What a role has of policies, each list by name. */
export interface RolePolicies {
  role: JudgedRole | undefined;
  /** `tags`: of the account's own policies. `attached`: to how many users, groups and roles. */
  managed: { name: string; arn: string; tags: Tag[]; attached: number }[];
  /** Names. */
  inline: string[];
}

/** The policies of a role, in one trip. */
export const rolePoliciesOf =
  (sql: Sql, accountId: string) =>
  async (name: string): Promise<RolePolicies> => {
    const [found] = await sql.query<JudgedRole & Omit<RolePolicies, "role">>(
      `SELECT r.id, r.name, r.path, r.tags, r.boundary_arn AS "boundaryArn",
         (SELECT coalesce(jsonb_agg(jsonb_build_object(
             'name', substring(a.policy_arn from '[^/]+$'), 'arn', a.policy_arn, 'tags', coalesce(p.tags, '[]'),
             'attached', (SELECT count(*) FROM iam_attachment b WHERE b.account_id = $1 AND b.policy_arn = a.policy_arn))
             ORDER BY lower(substring(a.policy_arn from '[^/]+$')) COLLATE "C", a.policy_arn COLLATE "C"), '[]')
           FROM iam_attachment a LEFT JOIN iam_policy p ON p.account_id = a.account_id AND p.id = a.policy_id
           WHERE a.account_id = $1 AND a.role_id = r.id) AS managed,
         (SELECT coalesce(jsonb_agg(i.name ORDER BY i.name COLLATE "C"), '[]')
           FROM iam_inline_policy i WHERE i.account_id = $1 AND i.role_id = r.id) AS inline
       FROM iam_role r WHERE r.account_id = $1 AND r.name_key = $2`,
      [accountId, name.toLowerCase()],
    );
    if (!found) return { role: undefined, managed: [], inline: [] };
    const { managed, inline, ...role } = found;
    return { role, managed, inline };
  };
