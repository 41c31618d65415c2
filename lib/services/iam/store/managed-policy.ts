import type { Sql } from "@/lib/operation/define";
import { awsManagedPolicy, isAwsManagedArn } from "../managed-policies/catalogue";

/** A managed policy as an attachment or a boundary refers to it: `id` is null where AWS owns it. */
export interface ManagedPolicyRef {
  arn: string;
  id: string | null;
}

/** Finds a managed policy, AWS's or the account's, by its ARN. A policy of another account is not found. */
export async function findManagedPolicy(
  sql: Sql,
  accountId: string,
  arn: string,
): Promise<ManagedPolicyRef | undefined> {
  if (isAwsManagedArn(arn)) return awsManagedPolicy(arn) && { arn, id: null };
  const rows = await sql.query<{ id: string }>("SELECT id FROM iam_policy WHERE account_id = $1 AND arn = $2", [
    accountId,
    arn,
  ]);
  return rows[0] && { arn, id: rows[0].id };
}
