import type { Sql } from "@/lib/operation/define";
import { awsManagedPolicy } from "../managed-policies/catalogue";
import { quotas } from "../quotas";
import { type Held, type Holder, type HolderRow, holderColumn, holderColumns, holderTable } from "./holder";
import { ownQuota, type QuotaReached } from "./own-quota";

export interface AttachedPolicyRow {
  policyArn: string;
  policyName: string;
  /** By it lists are sorted and paged: policies of the account and of AWS may have the same name. */
  key: string;
}

/** How many managed policies each may have: a group as many in every account. SQL, an integer. */
const mostOf: Record<Holder["kind"], string> = {
  user: ownQuota("PoliciesPerUser"),
  role: ownQuota("PoliciesPerRole"),
  group: `${quotas.PoliciesPerGroup}`,
};

/** Managed policies attached to users, groups and roles of one account. */
export const attachmentsStore = (sql: Sql, accountId: string) => ({
  /** Attaches; attaching again changes nothing. */
  async attach(
    holder: Holder,
    policyArn: string,
    at: Date,
  ): Promise<"attached" | "no-holder" | "no-policy" | QuotaReached> {
    const column = holderColumn[holder.kind];
    const [found] = await sql.query<{ holder: boolean; policy: boolean; attached: boolean; most: number }>(
      `WITH holder AS (SELECT id FROM ${holderTable[holder.kind]} WHERE account_id = $1 AND name_key = $2),
       policy AS (
         SELECT NULL AS id WHERE $4::boolean
         UNION ALL SELECT id FROM iam_policy WHERE account_id = $1 AND arn = $3),
       held AS (
         SELECT count(*) AS count, count(*) FILTER (WHERE policy_arn = $3) > 0 AS already,
           ${mostOf[holder.kind]} AS most
         FROM iam_attachment WHERE account_id = $1 AND ${column} = (SELECT id FROM holder)),
       added AS (
         INSERT INTO iam_attachment (account_id, ${column}, policy_arn, policy_id, attached_at)
         SELECT $1, holder.id, $3, policy.id, $5 FROM holder, policy, held WHERE NOT already AND count < most
         RETURNING 1)
       SELECT EXISTS (SELECT 1 FROM holder) AS holder, EXISTS (SELECT 1 FROM policy) AS policy,
              already OR EXISTS (SELECT 1 FROM added) AS attached, most
       FROM held`,
      [accountId, holder.name.toLowerCase(), policyArn, awsManagedPolicy(policyArn) !== undefined, at],
    );
    if (!found?.holder) return "no-holder";
    if (!found.policy) return "no-policy";
    return found.attached ? "attached" : { most: found.most };
  },

  async detach(holder: Holder, policyArn: string): Promise<"detached" | "no-holder" | "not-attached"> {
    const [found] = await sql.query<{ holder: boolean; detached: boolean }>(
      `WITH holder AS (SELECT id FROM ${holderTable[holder.kind]} WHERE account_id = $1 AND name_key = $2),
       gone AS (
         DELETE FROM iam_attachment WHERE account_id = $1 AND policy_arn = $3
           AND ${holderColumn[holder.kind]} = (SELECT id FROM holder) RETURNING 1)
       SELECT EXISTS (SELECT 1 FROM holder) AS holder, EXISTS (SELECT 1 FROM gone) AS detached`,
      [accountId, holder.name.toLowerCase(), policyArn],
    );
    if (!found?.holder) return "no-holder";
    return found.detached ? "detached" : "not-attached";
  },

  /** By policy name, `size` + 1 of them; `after` is the key behind the marker. */
  async listOf(
    holder: Holder,
    { pathPrefix = "/", after = "", size }: { pathPrefix?: string; after?: string; size: number },
  ): Promise<Held<AttachedPolicyRow>> {
    const rows = await sql.query<HolderRow & { [K in keyof AttachedPolicyRow]: AttachedPolicyRow[K] | null }>(
      `SELECT ${holderColumns(holder.kind)}, a."policyArn", a."policyName", a.key
       FROM ${holderTable[holder.kind]} h LEFT JOIN LATERAL (
         SELECT * FROM (
           SELECT policy_arn AS "policyArn", substring(policy_arn from '[^/]+$') AS "policyName",
                  substring(policy_arn from ':policy(/(?:.*/)?)[^/]+$') AS path,
                  lower(substring(policy_arn from '[^/]+$')) || CASE WHEN policy_id IS NULL THEN ' aws' ELSE ' own' END AS key
           FROM iam_attachment WHERE account_id = $1 AND ${holderColumn[holder.kind]} = h.id) AS attached
         WHERE starts_with(path, $3) AND key > $4 COLLATE "C" ORDER BY key COLLATE "C" LIMIT $5) a ON true
       WHERE h.account_id = $1 AND h.name_key = $2 ORDER BY a.key COLLATE "C"`,
      [accountId, holder.name.toLowerCase(), pathPrefix, after, size + 1],
    );
    return {
      holder: rows[0],
      rows: rows.flatMap(({ policyArn, policyName, key }) =>
        policyArn === null || policyName === null || key === null ? [] : [{ policyArn, policyName, key }],
      ),
    };
  },
});
