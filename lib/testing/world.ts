/**
 * A world for a test: an account of its own, and callers in it.
 * Tests run against the real database; a caller performs operations as a person or a program would.
 */
import { randomBytes, randomInt, randomUUID } from "node:crypto";
import { flushEvents } from "@/lib/audit/store";
import { rootArn } from "@/lib/aws/arn";
import { accessKeyId, uniqueId } from "@/lib/aws/unique-id";
import { reader } from "@/lib/db/pool";
import { principalOf } from "@/lib/identity/principals";
import type { Call, Credential, Principal } from "@/lib/operation/call";
import type { Operation } from "@/lib/operation/define";
import { runtime } from "@/lib/runtime";

/** The time in every world, unless a test moves it. */
export const worldTime = new Date("2026-03-02T09:00:00Z");

export interface World {
  accountId: string;
  at: Date;
  /** Performs an operation as root. */
  root: Caller;
  /** Performs as the user of that name, by a long-term key unless said otherwise. */
  user: (name: string, credential?: Partial<Credential>) => Promise<Caller>;
  /** Makes a user with an inline policy (none: no permissions) and returns its caller. */
  userWith: (name: string, policy?: object | string) => Promise<Caller>;
  /** The events of the trail, oldest first. */
  events: () => Promise<{ name: string; errorCode: string | null; record: Record<string, unknown> }[]>;
}

export type Caller = <In, Out, T, P, S>(operation: Operation<In, Out, T, P, S>, input: unknown) => Promise<Out>;

/** A new, empty account. */
export async function world(): Promise<World> {
  const accountId = String(randomInt(1, 999_999_999_999)).padStart(12, "0");
  const email = `root@${accountId}.example`;
  await reader.query(
    `INSERT INTO account (id, name, root_email, root_email_key, root_password_hash, root_password_changed_at, created_at)
     VALUES ($1, $2, $3, $3, '', $4, $4)`,
    [accountId, `Account ${accountId}`, email, worldTime],
  );
  const made: World = {
    accountId,
    at: worldTime,
    root: callerOf(() => made.at, { kind: "root", accountId, arn: rootArn(accountId), userId: accountId, email }),
    async user(name, credential) {
      const rows = await reader.query<{ id: string }>(
        "SELECT id FROM iam_user WHERE account_id = $1 AND name_key = $2",
        [accountId, name.toLowerCase()],
      );
      const principal = rows[0] && (await principalOf(accountId, rows[0].id));
      if (!principal) throw new Error(`The world has no user ${name}.`);
      return callerOf(() => made.at, principal, credential);
    },
    async userWith(name, policy) {
      const id = uniqueId("AIDA", randomBytes);
      await reader.query(
        `INSERT INTO iam_user (account_id, id, name, name_key, path, created_at) VALUES ($1, $2, $3, $4, '/', $5)`,
        [accountId, id, name, name.toLowerCase(), worldTime],
      );
      if (policy)
        await reader.query(
          "INSERT INTO iam_inline_policy (account_id, user_id, name, document, created_at) VALUES ($1, $2, 'given', $3, $4)",
          [accountId, id, typeof policy === "string" ? policy : JSON.stringify(policy), worldTime],
        );
      return made.user(name);
    },
    async events() {
      await flushEvents();
      return reader.query(
        `SELECT name, record->>'errorCode' AS "errorCode", record FROM event WHERE account_id = $1 ORDER BY seq`,
        [accountId],
      );
    },
  };
  return made;
}

function callerOf(at: () => Date, principal: Principal, credential: Partial<Credential> = {}): Caller {
  return (operation, input) => runtime.perform(operation, input, callBy(principal, at(), credential));
}

/** A call as a door would make it. */
export function callBy(principal: Principal, at: Date, credential: Partial<Credential> = {}): Call {
  return {
    accountId: principal.accountId,
    principal,
    credential: {
      kind: "long-term",
      accessKeyId: accessKeyId("AKIA", principal.accountId, randomBytes),
      ...credential,
    },
    door: "api",
    at,
    requestId: randomUUID(),
    eventId: randomUUID(),
    newEventId: randomUUID,
    sourceIp: "192.0.2.1",
    userAgent: "world",
    region: "us-east-1",
    secure: false,
    random: randomBytes,
    newId: (prefix) => uniqueId(prefix, randomBytes),
    newAccessKeyId: (prefix) => accessKeyId(prefix, principal.accountId, randomBytes),
  };
}

/** A policy that allows actions on a resource. */
export const allowing = (Action: string | string[], Resource: string | string[] = "*") => ({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action, Resource }],
});
