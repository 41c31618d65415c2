import type { Tag } from "./users";

/** What a role or group has of policies, each list by name. */
export interface HeldPolicies {
  /** `tags`: of the account's own policies. `attached`: to how many users, groups and roles. */
  managed: { name: string; arn: string; tags: Tag[]; attached: number }[];
  /** Names. */
  inline: string[];
}

/** The columns of HeldPolicies, of account $1. In: the column that names the holder, and the holder's id. */
export const heldColumns = (column: "role_id" | "group_id", holder: string) => `
         (SELECT coalesce(jsonb_agg(jsonb_build_object(
             'name', substring(a.policy_arn from '[^/]+$'), 'arn', a.policy_arn, 'tags', coalesce(p.tags, '[]'),
             'attached', (SELECT count(*) FROM iam_attachment b WHERE b.account_id = $1 AND b.policy_arn = a.policy_arn))
             ORDER BY lower(substring(a.policy_arn from '[^/]+$')) COLLATE "C", a.policy_arn COLLATE "C"), '[]')
           FROM iam_attachment a LEFT JOIN iam_policy p ON p.account_id = a.account_id AND p.id = a.policy_id
           WHERE a.account_id = $1 AND a.${column} = ${holder}) AS managed,
         (SELECT coalesce(jsonb_agg(i.name ORDER BY i.name COLLATE "C"), '[]')
           FROM iam_inline_policy i WHERE i.account_id = $1 AND i.${column} = ${holder}) AS inline`;
