import { randomBytes, randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { setRootMfaEnforcement } from "@/lib/accounts/root-mfa-enforcement";
import { reader } from "@/lib/db/pool";
import { deleteRole } from "@/lib/services/iam/operations/delete-role";
import { deleteUser } from "@/lib/services/iam/operations/delete-user";
import { makersOf } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { browserIdentity } from "./browser-identity";
import {
  type ConsoleSession,
  copyConsoleSession,
  createConsoleSession,
  findConsoleSession,
  revokeConsoleSessions,
  storeConsoleSession,
} from "./console-sessions";
import { roleByArn } from "./roles";
import { type PlaceTicket, ticketsAt, writeTickets } from "./session-tickets";
import type { Visit } from "./visit";

const now = new Date("2026-03-02T09:00:10Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const visit: Visit = {
  ...{ now, sourceIp: "203.0.113.5", userAgent: "Test browser", url: "http://localhost:3000/switchrole" },
  ...{ random: randomBytes, newEventId: randomUUID },
};

async function ticketOf(session: ConsoleSession) {
  const ticket = await storeConsoleSession(session, visit);
  if (!ticket) throw new Error("The session was not stored.");
  return ticket;
}

let home: World;
let other: World;
let own: PlaceTicket;
let ofReader: ConsoleSession;
let switched: PlaceTicket & { role: NonNullable<PlaceTicket["role"]> };

beforeEach(async () => {
  [home, other] = await Promise.all([world(), world()]);
  await home.userWith("Ben");
  const [user] = await reader.query<{ id: string }>("SELECT id FROM iam_user WHERE account_id = $1", [home.accountId]);
  const session = { accountId: home.accountId, userId: user?.id ?? null, at: now, mfaAt: now };
  own = (await createConsoleSession(session, visit, { passwordUsed: false })).ticket;
  const role = await roleByArn(await makersOf(other).role("Reader"));
  ofReader = {
    accountId: other.accountId,
    bearer: { kind: "assumed-role", roleId: role?.id ?? "", sessionName: "Ben" },
    accessKeyId: "ASIA2222222222222222",
    ...{ mfaAt: null, issuedAt: now, expiresAt: later(3600) },
  };
  const ticket = await ticketOf(ofReader);
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

  it("is not found by the name of another account", async () => {
    expect(await findConsoleSession({ id: switched.role.id, accountId: home.accountId }, now)).toBeUndefined();
  });
});

describe("a session of somebody from elsewhere", () => {
  const given = {
    policy: '{"Version":"2012-10-17","Statement":[]}',
    tags: [{ Key: "Team", Value: "Audit" }],
    sourceIdentity: "ana",
  };
  const federatedUser = async (): Promise<ConsoleSession> => ({
    accountId: home.accountId,
    bearer: { kind: "federated-user", name: "ana", userId: await idOfBen() },
    given,
    accessKeyId: "ASIA4444444444444444",
    ...{ mfaAt: null, issuedAt: now, expiresAt: later(1800) },
  });
  const idOfBen = async () => {
    const rows = await reader.query<{ id: string }>("SELECT id FROM iam_user WHERE account_id = $1", [home.accountId]);
    return rows[0]?.id ?? null;
  };

  it("of a role stands by itself, with all that it was given, and no second factor is asked of it", async () => {
    const ticket = await ticketOf({ ...ofReader, given, accessKeyId: "ASIA3333333333333333" });
    expect(await identityOf(ticket)).toMatchObject({
      principal: { kind: "assumed-role", arn: role(), tags: given.tags },
      own: { principal: { arn: role() } },
      session: { given, mfaAt: null },
      switched: undefined,
      mfaDue: undefined,
    });
    expect(await arnOf(ticket, later(3600))).toBeUndefined();
  });

  it("of a role ends with the role", async () => {
    const ticket = await ticketOf({ ...ofReader, accessKeyId: "ASIA3333333333333333" });
    await other.root(deleteRole, { RoleName: "Reader" });
    expect(await identityOf(ticket)).toBeUndefined();
  });

  it("of a federated user acts for its issuer, and ends with that one", async () => {
    const ticket = await ticketOf(await federatedUser());
    expect(await identityOf(ticket)).toMatchObject({
      principal: {
        kind: "federated-user",
        arn: `arn:aws:sts::${home.accountId}:federated-user/ana`,
        issuer: { arn: ben() },
        tags: given.tags,
      },
      session: { given },
    });
    await home.root(deleteUser, { UserName: "Ben" });
    expect(await identityOf(ticket)).toBeUndefined();
  });

  it("of a federated user of root is asked for no second factor, though root is", async () => {
    await setRootMfaEnforcement(home.accountId, "forced");
    const session = await federatedUser();
    const ofRoot = await ticketOf({ ...session, bearer: { kind: "federated-user", name: "ana", userId: null } });
    expect(await identityOf(ofRoot)).toMatchObject({ principal: { issuer: { kind: "root" } }, mfaDue: undefined });
    const root = { accountId: home.accountId, userId: null, at: now, mfaAt: null };
    const { ticket } = await createConsoleSession(root, visit, { passwordUsed: false });
    expect(await identityOf(ticket)).toMatchObject({ mfaDue: "forced" });
  });

  it("leaves somebody from elsewhere where the role over it is over", async () => {
    const ticket = await ticketOf(await federatedUser());
    const over = { ...ticket, role: switched.role };
    expect(await identityOf(over)).toMatchObject({ principal: { arn: role() }, own: { principal: { name: "ana" } } });
    await revokeConsoleSessions([switched.role], now);
    expect(await identityOf(over)).toMatchObject({ principal: { name: "ana" }, switched: undefined });
  });

  it("is opened once by each access key id, though two ask at once", async () => {
    const session = await federatedUser();
    const tickets = await Promise.all(Array.from({ length: 8 }, () => storeConsoleSession(session, visit)));
    const [opened] = tickets.filter((ticket) => ticket !== undefined);
    expect(tickets.filter((ticket) => ticket !== undefined)).toHaveLength(1);
    if (!opened) throw new Error("No session was opened.");
    await revokeConsoleSessions([opened], now);
    expect(await storeConsoleSession(session, visit)).toBeUndefined();
  });

  it("is copied with what it was given", async () => {
    const first = await identityOf(await ticketOf(await federatedUser()));
    const copy = first && (await copyConsoleSession(first.own.session, visit));
    expect(copy && (await findConsoleSession(copy, now))).toMatchObject({ bearer: first?.session.bearer, given });
  });
});
