import { flushKeyUses } from "@/lib/identity/key-use";
import type { Sql } from "@/lib/operation/define";
import { type AccountCounts, countColumns } from "./summary";

export interface DashboardFacts extends AccountCounts {
  alias: string | null;
  /** Has the person an MFA device? */
  ownMfa: boolean;
  /** The person's active keys that were neither made nor used since then. */
  ownUnusedKeys: string[];
  /** How many console passwords and active access keys of users are of which age, by `ageLimits`. */
  passwordAges: number[];
  keyAges: number[];
}

/** Days up to which a credential is in a class of ages; one class more has what is older. */
export const ageLimits = [30, 90, 365] as const;

/** In: a query that gives `since`, when each credential was set. */
const ages = (query: string) =>
  `(SELECT ARRAY[${[...ageLimits, Number.POSITIVE_INFINITY].map((most, place) => `count(*) FILTER (WHERE ${classOf(place, most)})`).join(", ")}]::int[]
    FROM (SELECT extract(epoch FROM $4::timestamptz - since) / 86400 AS days FROM (${query}) AS credential) AS aged)`;

const classOf = (place: number, most: number) => {
  const least = ageLimits[place - 1];
  return [
    ...(least === undefined ? [] : [`days > ${least}`]),
    ...(Number.isFinite(most) ? [`days <= ${most}`] : []),
  ].join(" AND ");
};

/** Everything that the dashboard shows of the account and of a person (null: root), in one trip. */
export const dashboardOf =
  (sql: Sql, accountId: string) =>
  async (userId: string | null, at: Date, unusedSince: Date): Promise<DashboardFacts> => {
    await flushKeyUses();
    const rows = await sql.query<DashboardFacts>(
      `SELECT alias, ${countColumns},
         EXISTS (
           SELECT 1 FROM mfa_device WHERE account_id = $1 AND enabled_at IS NOT NULL AND user_id = $2) AS "ownMfa",
         ARRAY(
           SELECT id FROM access_key
           WHERE account_id = $1 AND user_id = $2 AND status = 'Active' AND coalesce(last_used_at, created_at) < $3
           ORDER BY created_at, id) AS "ownUnusedKeys",
         ${ages("SELECT changed_at AS since FROM iam_login_profile WHERE account_id = $1")} AS "passwordAges",
         ${ages("SELECT created_at AS since FROM access_key WHERE account_id = $1 AND user_id IS NOT NULL AND status = 'Active'")} AS "keyAges"
       FROM account WHERE id = $1`,
      [accountId, userId, unusedSince, at],
    );
    const facts = rows[0];
    if (!facts) throw new Error(`There is no account ${accountId}.`);
    return facts;
  };
