/** The account's policies as the console's list asks for them: searched, filtered by use, sorted. */
import type { Sql } from "@/lib/operation/define";
import type { PolicyRow } from "./policies";
import { type PolicyUsage, usage } from "./policy-usage";

/** What the console's list may be sorted by. */
export const policySortings = ["name", "type", "usedAs", "description"] as const;
export type PolicySorting = (typeof policySortings)[number];

/** How the console says that a policy is used. */
export const usedAsWords = ["Permissions policy", "Permissions boundary", "Not used"] as const;
export type UsedAs = (typeof usedAsWords)[number];

/** The account's own policies are all of one type. */
const sortings: Record<PolicySorting, string> = {
  name: "p.name_key",
  type: "''",
  usedAs: "coalesce(usage.attached + usage.bounding, 0)",
  description: `coalesce(lower(p.description), '')`,
};

interface PolicySearch {
  /** Part of the name or the description. */
  search: string;
  /** In one of these ways; undefined: in whatever way. */
  usedAs: readonly UsedAs[] | undefined;
  sort: { column: PolicySorting; descending: boolean };
  most: number;
}

type OwnJson = Pick<PolicyRow, "name" | "path" | "arn" | "description" | "usage">;

export const policySearch = (sql: Sql, accountId: string) => ({
  /**
   * The first `most` of the account's policies that match, in order, how many match in all, how many there are, and how
   * often the account uses each of AWS's.
   */
  async search({ search, usedAs, sort, most }: PolicySearch) {
    const rows = await sql.query<{
      matches: number;
      total: number;
      own: OwnJson | null;
      awsUsage: Record<string, PolicyUsage> | null;
    }>(
      `WITH ${usage}, matching AS (
         SELECT p.name, p.path, p.arn, p.description,
           jsonb_build_object('attached', coalesce(usage.attached, 0), 'bounding', coalesce(usage.bounding, 0)) AS usage,
           row_number() OVER (ORDER BY ${sortings[sort.column]} ${sort.descending ? "DESC" : "ASC"}, p.name_key) AS place
         FROM iam_policy p LEFT JOIN usage ON usage.arn = p.arn
         WHERE p.account_id = $1
           AND (strpos(p.name_key, lower($2)) > 0 OR strpos(lower(p.description), lower($2)) > 0)
           AND ($3::text[] IS NULL OR ('Permissions policy' = ANY ($3) AND usage.attached > 0)
             OR ('Permissions boundary' = ANY ($3) AND usage.bounding > 0)
             OR ('Not used' = ANY ($3) AND usage.arn IS NULL)))
       SELECT (SELECT count(*) FROM matching) AS matches,
         (SELECT count(*) FROM iam_policy WHERE account_id = $1) AS total, to_jsonb(found) - 'place' AS own,
         CASE WHEN coalesce(found.place, 1) = 1 THEN (
           SELECT jsonb_object_agg(arn, jsonb_build_object('attached', attached, 'bounding', bounding))
           FROM usage WHERE arn LIKE 'arn:aws:iam::aws:policy/%') END AS "awsUsage"
       FROM (SELECT 1) AS one LEFT JOIN matching found ON found.place <= $4 ORDER BY found.place`,
      [accountId, search, usedAs ?? null, most],
    );
    return {
      own: rows.flatMap(({ own }) => own ?? []),
      matches: rows[0]?.matches ?? 0,
      total: rows[0]?.total ?? 0,
      awsUsage: new Map(Object.entries(rows[0]?.awsUsage ?? {})),
    };
  },
});
