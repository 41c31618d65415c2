import { rootArn } from "@/lib/aws/arn";
import { knownInForce } from "@/lib/db/in-force";
import { accountFacts } from "@/lib/db/revisions";
import type { OwnPrincipal } from "@/lib/operation/call";
import type { Sql } from "@/lib/operation/define";

/**
 * The principal behind an id: root where `userId` is null; as it is in force at a time of the account's clock, or as it
 * is now. Undefined where there is no such account or user.
 * No trip to the database where the account did not change since the last time.
 */
export const principalOf = (accountId: string, userId: string | null, at?: Date): Promise<OwnPrincipal | undefined> =>
  knownInForce(
    accountId,
    at,
    `principal|${userId}`,
    (sql) => load(sql, accountId, userId),
    (principal) => principal.userId,
  );

async function load(sql: Sql, accountId: string, userId: string | null): Promise<OwnPrincipal | undefined> {
  if (userId === null) {
    const facts = await accountFacts(accountId);
    return facts && { kind: "root", accountId, arn: rootArn(accountId), userId: accountId, email: facts.rootEmail };
  }
  const rows = await sql.query<{ name: string; path: string; tags: { Key: string; Value: string }[] }>(
    "SELECT name, path, tags FROM iam_user WHERE account_id = $1 AND id = $2",
    [accountId, userId],
  );
  const user = rows[0];
  return (
    user && {
      kind: "user",
      accountId,
      arn: `arn:aws:iam::${accountId}:user${user.path}${user.name}`,
      userId,
      userName: user.name,
      tags: user.tags,
    }
  );
}
