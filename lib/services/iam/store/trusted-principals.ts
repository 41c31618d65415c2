/**
 * Users and roles that trust policies name, of all accounts of the installation: the one place where IAM looks beyond
 * the caller's account. It tells no more than AWS does: whether a principal exists, and the ARN behind an id that the
 * account's own policy holds.
 */
import { reader } from "@/lib/db/pool";

/** A principal of a trust policy that must exist, taken apart. */
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

/** The unique ids of those that exist, by the text that named them. */
export async function idsOfPrincipals(named: readonly NamedPrincipal[]): Promise<Map<string, string>> {
  if (named.length === 0) return new Map();
  const asked = named.map((one) => ({
    ...one,
    key: one.fullName.slice(one.fullName.lastIndexOf("/") + 1).toLowerCase(),
  }));
  const rows = await reader.query<{ text: string; id: string }>(
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
  return new Map(rows.map(({ text, id }) => [text, id]));
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
