import pg from "pg";
import { flushEvents } from "@/lib/audit/store";
import { accountTables } from "@/lib/db/account-tables";
import { pool } from "@/lib/db/pool";
import { forgetAccount } from "@/lib/db/revisions";
import { firstRoles } from "./first-roles";
import { AccountRefused } from "./refusal";

/**
 * Empties an account: everything that was made in it goes, its trail and settings too. Its id, name, era and root
 * user's e-mail address and password stay. One statement, which the database runs whole or not at all: test suites ask for
 * it before each of their tests. The service-linked roles that every account has are there again, but for `bare`.
 * Throws AccountRefused where there is no such account.
 */
export async function resetAccount(accountId: string, { bare = false } = {}): Promise<void> {
  // Events of calls that were answered before belong to what goes.
  await flushEvents();
  const now = new Date();
  const [id, at] = [accountId, now.toISOString()].map(pg.escapeLiteral);
  // The account's row comes first, so that a change which runs at the same time is before or after all of this.
  const settings = `UPDATE account SET revision = revision + 1, alias = NULL, clock_offset = 0, billing_access = false, color = NULL, consistency_delay = 0,
    root_password_last_used = NULL, password_policy = NULL, quotas = NULL, root_mfa_enforcement = NULL, status = 'ACTIVE', created_at = ${at} WHERE id = ${id}`;
  const emptied = (await accountTables()).map(
    (table) => `DELETE FROM ${pg.escapeIdentifier(table)} WHERE account_id = ${id}`,
  );
  const roles = (bare ? [] : firstRoles(now)).flatMap((role) => {
    const { id: roleId, name, nameKey, path, description, trustPolicy } = role;
    const texts = [roleId, name, nameKey, path, description, trustPolicy].map(pg.escapeLiteral).join(", ");
    const { policyArn } = role.attachments.create;
    return [
      `INSERT INTO iam_role (account_id, id, name, name_key, path, description, trust_policy, created_at)
       SELECT id, ${texts}, ${at} FROM account WHERE id = ${id}`,
      `INSERT INTO iam_attachment (account_id, role_id, policy_arn, attached_at)
       SELECT id, ${pg.escapeLiteral(roleId)}, ${pg.escapeLiteral(policyArn)}, ${at} FROM account WHERE id = ${id}`,
    ];
  });
  const results = await pool().query([settings, ...emptied, ...roles].join(";\n"));
  const [changed] = [results].flat();
  if (changed?.rowCount === 0) throw new AccountRefused(`There is no account ${accountId}.`);
  forgetAccount(accountId);
}
