import { randomBytes, randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { reader } from "@/lib/db/pool";
import { deleteRole } from "@/lib/services/iam/operations/delete-role";
import { makersOf } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { browserIdentity } from "./browser-identity";
import {
  copyConsoleSession,
  createConsoleSession,
  findConsoleSession,
  revokeConsoleSessions,
} from "./console-sessions";
import { createRoleSession, findRoleSession } from "./role-sessions";
import { roleByArn } from "./roles";
import { type PlaceTicket, ticketsAt, writeTickets } from "./session-tickets";
import type { Visit } from "./visit";

const now = new Date("2026-03-02T09:00:10Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const visit: Visit = {
  ...{ now, sourceIp: "203.0.113.5", userAgent: "Test browser", url: "http://localhost:3000/switchrole" },
  ...{ random: randomBytes, newEventId: randomUUID },
};

let home: World;
let other: World;
let own: PlaceTicket;
let switched: PlaceTicket & { role: NonNullable<PlaceTicket["role"]> };

beforeEach(async () => {
  [home, other] = await Promise.all([world(), world()]);
  await home.userWith("Ben");
  const [user] = await reader.query<{ id: string }>("SELECT id FROM iam_user WHERE account_id = $1", [home.accountId]);
  const session = { accountId: home.accountId, userId: user?.id ?? null, at: now, mfaAt: now };
  own = (await createConsoleSession(session, visit, { passwordUsed: false })).ticket;
  const role = await roleByArn(await makersOf(other).role("Reader"));
  const ticket = await createRoleSession(
    {
      ...{
        accountId: other.accountId,
        roleId: role?.id ?? "",
        sessionName: "Ben",
        accessKeyId: "ASIA2222222222222222",
      },
      ...{ issuedAt: now, expiresAt: later(3600) },
    },
    visit,
  );
  switched = { ...own, role: { ...ticket, displayName: "Auditor", color: "99BCE3" } };
});

const identityOf = async (ticket: PlaceTicket, at = now) => browserIdentity(await writeTickets([ticket]), 0, at);
const arnOf = async (ticket: PlaceTicket, at = now) => (await identityOf(ticket, at))?.principal.arn;
const ben = () => `arn:aws:iam::${home.accountId}:user/Ben`;
const role = () => `arn:aws:sts::${other.accountId}:assumed-role/Reader/Ben`;

describe("a session of a role over a person's own", () => {
  it("makes the browser the role, in the role's account, without a second factor; who signed in stays known", async () => {
    const identity = await identityOf(switched);
    expect(identity).toMatchObject({
      principal: { kind: "assumed-role", arn: role(), accountId: other.accountId },
      account: { id: other.accountId },
      session: { accessKeyId: "ASIA2222222222222222", mfaAt: null },
      own: { principal: { arn: ben() }, session: { mfaAt: now } },
      switched: { displayName: "Auditor", color: "99BCE3", until: later(3600) },
    });
  });

  it("is over after its time, and leaves who signed in", async () => {
    expect(await arnOf(switched, later(3599))).toBe(role());
    expect(await arnOf(switched, later(3600))).toBe(ben());
  });

  it("ends with the role", async () => {
    await other.root(deleteRole, { RoleName: "Reader" });
    expect(await arnOf(switched)).toBe(ben());
  });

  it("ends with the person's own session; by itself it leaves that one", async () => {
    await revokeConsoleSessions([switched.role], now);
    expect(await arnOf(switched)).toBe(ben());
    await revokeConsoleSessions(ticketsAt(own), now);
    expect(await identityOf(switched)).toBeUndefined();
  });

  it("stands by itself beside a session of the same person, which ends when the first does", async () => {
    const first = await identityOf(own);
    if (!first) throw new Error("Nobody is signed in.");
    const copy = await copyConsoleSession(first.own.session, { ...visit, now: later(60) });
    if (!copy) throw new Error("The session was not copied.");
    const beside = { ...copy, role: switched.role };
    expect(await arnOf(beside, later(61))).toBe(role());
    const { expiresAt, issuedAt, mfaAt } = first.own.session;
    expect(await findConsoleSession(copy, now)).toMatchObject({ expiresAt, issuedAt, mfaAt });
    await revokeConsoleSessions(ticketsAt(own), now);
    expect(await arnOf(beside)).toBe(role());
  });

  it("is not copied from a session that was signed out of or is over, though somebody still holds it", async () => {
    const first = await identityOf(own);
    if (!first) throw new Error("Nobody is signed in.");
    expect(await copyConsoleSession(first.own.session, { ...visit, now: first.own.session.expiresAt })).toBeUndefined();
    await revokeConsoleSessions(ticketsAt(own), now);
    expect(await copyConsoleSession(first.own.session, visit)).toBeUndefined();
  });

  it("is no session of a person, nor a person's one of a role", async () => {
    expect(await findConsoleSession(switched.role, now)).toBeUndefined();
    expect(await identityOf({ id: switched.role.id, accountId: other.accountId })).toBeUndefined();
    expect(await findRoleSession(own, now)).toBeUndefined();
  });

  it("is not found by the name of another account", async () => {
    expect(await findRoleSession({ id: switched.role.id, accountId: home.accountId }, now)).toBeUndefined();
  });
});
