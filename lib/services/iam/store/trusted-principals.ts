/**
 * Users and roles that policies of resources name, of all accounts of the installation: the one place where IAM looks beyond
 * the caller's account. It tells no more than AWS does: whether a principal exists, and the ARN behind an id that the
 * account's own policy holds.
 */
import { timeIn } from "@/lib/db/account-clock";
import { earlierReader } from "@/lib/db/in-force";
import { reader } from "@/lib/db/pool";
import type { Call } from "@/lib/operation/call";
import type { Sql } from "@/lib/operation/define";

/** A principal of a policy that must exist, taken apart. */
export interface NamedPrincipal {
  /** As the policy writes it. */
  text: string;
  /** session: of an assumed role, which must exist. id: AIDA… or AROA…. */
  kind: "user" | "role" | "session" | "id";
  /** Twelve digits; empty for an id. */
  account: string;
  /** `/path/name`, which is told apart by case; of a session the role's name alone; the id. */
  fullName: string;
}

/**
 * The unique ids of those that exist, by the text that named them: whom an account made a moment ago does not exist yet
 * where its changes take effect later. One trip, and one for each such account.
 */
export async function idsOfPrincipals(
  named: readonly NamedPrincipal[],
  call: Pick<Call, "accountId" | "at">,
): Promise<Map<string, string>> {
  const earlier = new Map<string, Sql>();
  for (const account of new Set(named.map((one) => one.account))) {
    const sql = account === "" ? undefined : await earlierReader(account, await timeIn(account, call));
    if (sql) earlier.set(account, sql);
  }
  const found = await Promise.all([
    idsBy(
      reader,
      named.filter(({ account }) => !earlier.has(account)),
    ),
    ...[...earlier].map(([account, sql]) =>
      idsBy(
        sql,
        named.filter((one) => one.account === account),
      ),
    ),
  ]);
  return new Map(found.flat().map(({ text, id }) => [text, id]));
}

async function idsBy(sql: Sql, named: readonly NamedPrincipal[]): Promise<{ text: string; id: string }[]> {
  if (named.length === 0) return [];
  const asked = named.map((one) => ({
    ...one,
    key: one.fullName.slice(one.fullName.lastIndexOf("/") + 1).toLowerCase(),
  }));
  return sql.query(
    `WITH asked AS (
       SELECT * FROM jsonb_to_recordset($1::jsonb) AS a(text text, kind text, account char(12), "fullName" text, key text))
     SELECT a.text, u.id FROM asked a JOIN iam_user u ON a.kind = 'user' AND u.account_id = a.account
       AND u.name_key = a.key AND u.path || u.name = a."fullName"
     UNION ALL
     SELECT a.text, r.id FROM asked a JOIN iam_role r ON a.kind IN ('role', 'session') AND r.account_id = a.account
       AND r.name_key = a.key AND a."fullName" = CASE a.kind WHEN 'role' THEN r.path || r.name ELSE r.name END
     UNION ALL SELECT a.text, u.id FROM asked a JOIN iam_user u ON a.kind = 'id' AND u.id = a."fullName"
     UNION ALL SELECT a.text, r.id FROM asked a JOIN iam_role r ON a.kind = 'id' AND r.id = a."fullName"`,
    [JSON.stringify(asked)],
  );
}

/** The present ARNs of users and roles; those that are gone are not in it. */
export async function arnsOfPrincipals(ids: readonly string[]): Promise<Record<string, string>> {
  if (ids.length === 0) return {};
  const rows = await reader.query<{ id: string; arn: string }>(
    `SELECT id, 'arn:aws:iam::' || account_id || ':user' || path || name AS arn FROM iam_user WHERE id = ANY($1)
     UNION ALL
     SELECT id, 'arn:aws:iam::' || account_id || ':role' || path || name FROM iam_role WHERE id = ANY($1)`,
    [ids],
  );
  return Object.fromEntries(rows.map(({ id, arn }) => [id, arn]));
}
