import type { MfaKind } from "@/lib/aws/mfa-kind";
import { flushKeyUses } from "@/lib/identity/key-use";
import type { Sql } from "@/lib/operation/define";
import type { Tag } from "./users";

/** A user with everything that the console's list shows of it. */
export interface UserOverviewRow {
  id: string;
  name: string;
  path: string;
  tags: Tag[];
  createdAt: Date;
  passwordLastUsed: Date | null;
  passwordChangedAt: Date | null;
  groups: string[];
  mfa: MfaKind[];
  signingCertificates: number;
  keys: { id: string; status: "Active" | "Inactive"; createdAt: Date; lastUsedAt: Date | null }[];
}

/** What the list may be sorted by. Ages grow as times fall. */
export const userSortings = [
  "name",
  "path",
  "groups",
  "lastActivity",
  "mfa",
  "passwordAge",
  "consoleLastSignIn",
  "accessKeyId",
  "activeKeyAge",
  "accessKeyLastUsed",
  "arn",
  "created",
] as const;
export type UserSorting = (typeof userSortings)[number];

const keys = "FROM access_key k WHERE k.account_id = u.account_id AND k.user_id = u.id";
const sortings: Record<UserSorting, string> = {
  name: "u.name_key",
  path: "u.path",
  arn: "u.path || u.name",
  created: "u.created_at",
  consoleLastSignIn: "u.password_last_used",
  groups: "(SELECT count(*) FROM iam_group_membership m WHERE m.account_id = u.account_id AND m.user_id = u.id)",
  mfa: "(SELECT count(*) FROM mfa_device d WHERE d.account_id = u.account_id AND d.user_id = u.id)",
  passwordAge: `(SELECT -extract(epoch FROM changed_at) FROM iam_login_profile p
    WHERE p.account_id = u.account_id AND p.user_id = u.id)`,
  accessKeyId: `(SELECT min(k.id) ${keys})`,
  activeKeyAge: `(SELECT -extract(epoch FROM min(k.created_at)) ${keys} AND k.status = 'Active')`,
  accessKeyLastUsed: `(SELECT max(k.last_used_at) ${keys})`,
  lastActivity: `greatest(u.password_last_used, (SELECT max(k.last_used_at) ${keys}))`,
};

interface Asked {
  /** Part of a name, or the beginning of an access key id where `byKey`. Empty: everyone. */
  search: string;
  byKey: boolean;
  /** By name where undefined. Users without the value come last. */
  sort: { column: UserSorting; descending?: boolean | undefined } | undefined;
  /** From 1. */
  page: number;
  size: number;
}

/**
 * One page of the users who match, how many match in all, and how many there are; in one trip, besides key uses that are
 * still in memory.
 */
export const userOverview = (sql: Sql, accountId: string) => async (asked: Asked) => {
  await flushKeyUses();
  const direction = asked.sort?.descending ? "DESC" : "ASC";
  const rows = await sql.query<{ matches: number; total: number; row: Json<UserOverviewRow> | null }>(
    `WITH matching AS (
       SELECT u.id, u.name_key, ${sortings[asked.sort?.column ?? "name"]} AS sorting FROM iam_user u
       WHERE u.account_id = $1 AND (strpos(u.name_key, lower($2)) > 0
         OR ($3::boolean AND EXISTS (SELECT 1 ${keys} AND starts_with(k.id, upper($2)))))),
     page AS (
       SELECT *, row_number() OVER (ORDER BY sorting ${direction} NULLS LAST, name_key) AS place FROM matching
       ORDER BY place OFFSET $4 LIMIT $5)
     SELECT (SELECT count(*) FROM matching) AS matches,
       (SELECT count(*) FROM iam_user WHERE account_id = $1) AS total, found.row
     FROM (SELECT 1) AS one LEFT JOIN (
       SELECT page.place, jsonb_build_object(
         'id', u.id, 'name', u.name, 'path', u.path, 'tags', u.tags,
         'createdAt', u.created_at, 'passwordLastUsed', u.password_last_used,
         'passwordChangedAt', (SELECT changed_at FROM iam_login_profile p WHERE p.account_id = $1 AND p.user_id = u.id),
         'groups', (SELECT coalesce(jsonb_agg(g.name ORDER BY g.name_key), '[]') FROM iam_group_membership m
           JOIN iam_group g ON g.account_id = m.account_id AND g.id = m.group_id
           WHERE m.account_id = $1 AND m.user_id = u.id),
         'mfa', (SELECT coalesce(jsonb_agg(d.kind ORDER BY d.enabled_at), '[]') FROM mfa_device d
           WHERE d.account_id = $1 AND d.user_id = u.id),
         'signingCertificates', (SELECT count(*) FROM iam_signing_certificate c
           WHERE c.account_id = $1 AND c.user_id = u.id),
         'keys', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'status', k.status,
             'createdAt', k.created_at, 'lastUsedAt', k.last_used_at) ORDER BY k.created_at, k.id), '[]') ${keys})) AS row
       FROM page JOIN iam_user u ON u.account_id = $1 AND u.id = page.id) AS found ON true
     ORDER BY found.place`,
    [accountId, asked.search, asked.byKey, (asked.page - 1) * asked.size, asked.size],
  );
  const { matches = 0, total = 0 } = rows[0] ?? {};
  return { matches, total, rows: rows.flatMap(({ row }) => (row ? [withTimes(row)] : [])) };
};

/** A row that came as JSON: its times are texts. */
type Json<Value> = Value extends Date ? string : Value extends object ? { [K in keyof Value]: Json<Value[K]> } : Value;

const time = (text: string | null) => (text === null ? null : new Date(text));

const withTimes = (row: Json<UserOverviewRow>): UserOverviewRow => ({
  ...row,
  createdAt: new Date(row.createdAt),
  passwordLastUsed: time(row.passwordLastUsed),
  passwordChangedAt: time(row.passwordChangedAt),
  keys: row.keys.map((key) => ({ ...key, createdAt: new Date(key.createdAt), lastUsedAt: time(key.lastUsedAt) })),
});
