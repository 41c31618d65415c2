import { randomBytes, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { accessKeyId } from "@/lib/aws/unique-id";
import { lastCounted, rememberCounted } from "@/lib/db/counted-rows";
import { findConsoleSession, storeConsoleSession } from "@/lib/identity/console-sessions";
import { personAtPortal, signInToLarch, signOutOfLarch } from "@/lib/identity/larch/sign-in";
import { spendAssertion } from "@/lib/identity/used-assertions";
import { setPersonPassword } from "@/lib/services/larch/operations/set-person-password";
import { makersOf } from "@/lib/testing/iam";
import { world } from "@/lib/testing/world";
import { restoreAccount, snapshotAccount } from "./account-rows";

test("a call that counted the users before an account was restored makes none beyond the quota", async () => {
  const here = await world();
  const make = makersOf(here);
  await make.user("first");
  const counted = lastCounted(here.accountId, "iam_user");
  if (!counted) throw new Error("The users were counted.");
  const snapshot = await snapshotAccount(here.accountId);
  const [user] = snapshot.tables.iam_user ?? [];
  const many = Array.from({ length: 5000 }, (_, n) => ({ ...user, id: `AIDA${n}`, name: `u${n}`, name_key: `u${n}` }));
  await restoreAccount({ ...snapshot, tables: { ...snapshot.tables, iam_user: many } });
  // A call that waited for the restoration, or another process, still knows the old count.
  rememberCounted(here.accountId, "iam_user", counted);
  await expect(make.user("more")).rejects.toMatchObject({ code: "LimitExceeded" });
});

test.each(["ended", "kept"] as const)(
  "what was used up before a restoration opens nothing after it, where sessions are %s",
  async (sessions) => {
    const here = await world();
    const [now, { accountId }] = [new Date(), here];
    const snapshot = JSON.parse(JSON.stringify(await snapshotAccount(accountId)));
    const used = { issuer: "https://idp.example", id: "_1", expiresAt: new Date(now.getTime() + 60_000) };
    expect(await spendAssertion(accountId, used, now)).toBe(true);
    // As a sign-in token's: it has its access key id before it is opened.
    const session = {
      ...{ accountId, bearer: { kind: "self", userId: null } as const, mfaAt: null },
      ...{ accessKeyId: accessKeyId("ASIA", accountId, randomBytes), issuedAt: now },
      expiresAt: new Date(now.getTime() + 3_600_000),
    };
    const visit = { now, sourceIp: "", userAgent: "", url: "", random: randomBytes, newEventId: randomUUID };
    const ticket = await storeConsoleSession(session, visit);
    if (!ticket) throw new Error("It was not used before.");
    for (let times = 0; times < 2; times += 1) await restoreAccount(snapshot, sessions);
    expect(await spendAssertion(accountId, used, now)).toBe(false);
    expect(await storeConsoleSession(session, visit)).toBeUndefined();
    expect((await findConsoleSession(ticket, now)) !== undefined).toBe(sessions === "kept");
  },
);

test("whoever signed out of Larch's portal is not in again after a restoration", async () => {
  const here = await world();
  const { accountId } = here;
  const { Password: password } = await here.root(setPersonPassword, { UserName: "ben" });
  const snapshot = JSON.parse(JSON.stringify(await snapshotAccount(accountId)));
  const cookies: string[] = [];
  for (let times = 0; times < 2; times += 1) {
    const signedIn = await signInToLarch(accountId, { userName: "ben", password }, "192.0.2.9");
    if (signedIn.step !== "done") throw new Error("The password is right.");
    expect(await personAtPortal(accountId, signedIn.session)).toBeDefined();
    cookies.push(signedIn.session);
    await signOutOfLarch(accountId, "ben");
    await restoreAccount(snapshot);
    for (const cookie of cookies) expect(await personAtPortal(accountId, cookie)).toBeUndefined();
  }
});
