import type { Sql } from "@/lib/operation/define";
import { awsManagedPolicy } from "../managed-policies/catalogue";
import { holderTable } from "./holder";

/** Sets the permissions boundary of a user or role, or takes it away (`arn` undefined). */
export async function setBoundaryOf(
  sql: Sql,
  accountId: string,
  holder: { kind: "user" | "role"; name: string },
  arn: string | undefined,
): Promise<"set" | "no-holder" | "no-policy"> {
  const table = holderTable[holder.kind];
  const [found] = await sql.query<{ holder: boolean; set: boolean }>(
    `WITH h AS (SELECT id FROM ${table} WHERE account_id = $1 AND name_key = $2),
     policy AS (
       SELECT NULL AS id WHERE $3::text IS NULL OR $4::boolean
       UNION ALL SELECT id FROM iam_policy WHERE account_id = $1 AND arn = $3),
     changed AS (
       UPDATE ${table} SET boundary_arn = $3, boundary_policy_id = policy.id FROM policy
       WHERE ${table}.account_id = $1 AND ${table}.id = (SELECT id FROM h) RETURNING 1)
     SELECT EXISTS (SELECT 1 FROM h) AS holder, EXISTS (SELECT 1 FROM changed) AS set`,
    [accountId, holder.name.toLowerCase(), arn ?? null, arn !== undefined && awsManagedPolicy(arn) !== undefined],
  );
  if (!found?.holder) return "no-holder";
  return found.set ? "set" : "no-policy";
}
