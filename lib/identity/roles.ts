/** Roles as the doors and STS know them: one trip for each revision of their account, none afterwards. */
import { type CompiledPolicy, compilePolicy } from "@/lib/authorization";
import { timeIn } from "@/lib/db/account-clock";
import { knownInForce } from "@/lib/db/in-force";
import { accountFacts } from "@/lib/db/revisions";
import type { Call } from "@/lib/operation/call";
import type { Sql } from "@/lib/operation/define";

export interface KnownRole {
  accountId: string;
  /** AROA… */
  id: string;
  name: string;
  path: string;
  arn: string;
  tags: { Key: string; Value: string }[];
  /** Names users and roles by their unique ids. */
  trust: CompiledPolicy;
  /** Seconds. */
  maxSessionDuration: number;
  /** Milliseconds that the clock of its account is ahead of the machine's. */
  clockOffsetMs: number;
}

/** As it is in force at a time of the account's clock, or as it is now. */
export const roleById = (accountId: string, id: string, at?: Date): Promise<KnownRole | undefined> =>
  knownInForce(
    accountId,
    at,
    `role|${id}`,
    (sql) => load(sql, accountId, "id = $2", id),
    (role) => role.id,
  );

/** The role of exactly this ARN, in whatever account of the installation; as it is in force for a call, or as it is now. */
export async function roleByArn(arn: string, call?: Pick<Call, "accountId" | "at">): Promise<KnownRole | undefined> {
  const [, accountId, name] = /^arn:aws:iam::(\d{12}):role\/(?:[^*?]*\/)?([^/]+)$/.exec(arn) ?? [];
  if (accountId === undefined || name === undefined) return undefined;
  if ((await accountFacts(accountId))?.status !== "ACTIVE") return undefined;
  const key = name.toLowerCase();
  const role = await knownInForce(
    accountId,
    call && (await timeIn(accountId, call)),
    `role-name|${key}`,
    (sql) => load(sql, accountId, "name_key = $2", key),
    (found) => found.id,
  );
  return role?.arn === arn ? role : undefined;
}

async function load(sql: Sql, accountId: string, which: string, value: string): Promise<KnownRole | undefined> {
  const rows = await sql.query<
    Pick<KnownRole, "id" | "name" | "path" | "tags" | "maxSessionDuration" | "clockOffsetMs"> & { trustPolicy: string }
  >(
    `SELECT r.id, r.name, r.path, r.tags, r.trust_policy AS "trustPolicy",
            r.max_session_duration AS "maxSessionDuration", a.clock_offset AS "clockOffsetMs"
     FROM iam_role r JOIN account a ON a.id = r.account_id WHERE r.account_id = $1 AND r.${which}`,
    [accountId, value],
  );
  const row = rows[0];
  if (!row) return undefined;
  const { trustPolicy, ...role } = row;
  return {
    ...role,
    accountId,
    arn: `arn:aws:iam::${accountId}:role${role.path}${role.name}`,
    trust: compilePolicy(trustPolicy),
  };
}
