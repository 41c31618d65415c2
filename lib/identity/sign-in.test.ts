import { randomBytes, randomInt, randomUUID } from "node:crypto";
import { verify } from "@node-rs/argon2";
import { beforeEach, describe, expect, it } from "vitest";
import { setRootMfaEnforcement } from "@/lib/accounts/root-mfa-enforcement";
import { accessKeyId } from "@/lib/aws/unique-id";
import { reader, trips } from "@/lib/db/pool";
import { forgetAccount } from "@/lib/db/revisions";
import { type World, world } from "@/lib/testing/world";
import { browserIdentity } from "./browser-identity";
import type { Claim } from "./check-password";
import { revokeConsoleSessions } from "./console-sessions";
import { sealSeed } from "./mfa-devices";
import { dummyHash, hashPassword, verifications } from "./password-hash";
import { withTicket, writeTickets } from "./session-tickets";
import { afterChange, giveCodes, givePassword, type Proved, type SignInStep } from "./sign-in";
import { codeAt, stepAt } from "./totp";
import type { Visit } from "./visit";

const now = new Date("2026-03-02T09:00:10Z");
const seconds = (count: number) => new Date(now.getTime() + count * 1000);
const seed = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const password = "correct horse battery staple 1";

let account: World;
let ben: Claim;
let root: Claim;

beforeEach(async () => {
  account = await world();
  await account.userWith("Ben");
  ben = { kind: "user", account: account.accountId, userName: "Ben" };
  root = { kind: "root", email: `root@${account.accountId}.example` };
});

const visit = (at = now): Visit => ({
  now: at,
  sourceIp: `203.0.113.${randomInt(1, 255)}`,
  userAgent: "Test browser",
  url: "http://localhost:3000/signin",
  random: randomBytes,
  newEventId: randomUUID,
});

async function giveBenPassword({ reset = false, changedAt = now } = {}) {
  await reader.query(
    `INSERT INTO iam_login_profile (account_id, user_id, password_hash, reset_required, created_at, changed_at)
     SELECT account_id, id, $2, $3, $4, $4 FROM iam_user WHERE account_id = $1`,
    [account.accountId, await hashPassword(password), reset, changedAt],
  );
}

const giveRootPassword = async () =>
  reader.query("UPDATE account SET root_password_hash = $2 WHERE id = $1", [
    account.accountId,
    await hashPassword(password),
  ]);

const serialOf = (name: string) => `arn:aws:iam::${account.accountId}:mfa/${name}`;

async function giveDevice(name = "phone", owner: "Ben" | "root" = "Ben") {
  await reader.query(
    `INSERT INTO mfa_device (account_id, serial_number, name, name_key, path, user_id, for_root, sealed_seed, enabled_at, created_at)
     VALUES ($1, $2, $3, $3, '/', (SELECT id FROM iam_user WHERE account_id = $1 AND NOT $6), $6, $4, $5, $5)`,
    [account.accountId, serialOf(name), name, sealSeed(account.accountId, serialOf(name), seed), now, owner === "root"],
  );
}

async function setClock(offsetMs: number) {
  await reader.query("UPDATE account SET clock_offset = $2 WHERE id = $1", [account.accountId, offsetMs]);
  forgetAccount(account.accountId);
}

function proved(step: SignInStep): Proved {
  if (step.step !== "mfa" && step.step !== "change") throw new Error(`The step is ${step.step}.`);
  return step.proved;
}

function ticket(step: SignInStep) {
  if (step.step !== "done") throw new Error(`The step is ${step.step}.`);
  return step.ticket;
}

const cookieWith = async (step: SignInStep) => writeTickets(withTicket([], 0, ticket(step)));

describe("a right password", () => {
  it("opens a session of twelve hours, notes the use and records ConsoleLogin", async () => {
    await giveBenPassword();
    const step = await givePassword(ben, password, visit());
    const cookie = await cookieWith(step);
    const identity = await browserIdentity(cookie, 0, seconds(12 * 3600 - 1));
    expect(identity?.principal).toMatchObject({ kind: "user", userName: "Ben", accountId: account.accountId });
    expect(identity?.session.accessKeyId).toMatch(/^ASIA[A-Z2-7]{16}$/);
    expect(identity?.session.mfaAt).toBeNull();
    expect(await browserIdentity(cookie, 0, seconds(12 * 3600))).toBeUndefined();
    expect(await browserIdentity(cookie, 1, now)).toBeUndefined();
    const [user] = await reader.query<{ used: Date }>(
      "SELECT password_last_used AS used FROM iam_user WHERE account_id = $1",
      [account.accountId],
    );
    expect(user?.used).toEqual(now);
    expect(await account.events()).toMatchObject([
      {
        name: "ConsoleLogin",
        record: {
          eventSource: "signin.amazonaws.com",
          eventType: "AwsConsoleSignIn",
          userIdentity: { type: "IAMUser", arn: `arn:aws:iam::${account.accountId}:user/Ben`, userName: "Ben" },
          responseElements: { ConsoleLogin: "Success" },
          additionalEventData: { MFAUsed: "No", LoginTo: "http://localhost:3000/signin" },
        },
      },
    ]);
  });

  it("keeps only the hash of the session's id", async () => {
    await giveBenPassword();
    const { id } = ticket(await givePassword(ben, password, visit()));
    const rows = await reader.query("SELECT * FROM console_session WHERE account_id = $1", [account.accountId]);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(id);
  });

  it("is found by id with hyphens, by alias, and by the name in any case", async () => {
    await giveBenPassword();
    await reader.query("UPDATE account SET alias = $2 WHERE id = $1", [account.accountId, `a-${account.accountId}`]);
    const hyphens = account.accountId.replace(/^(....)(....)(....)$/, "$1-$2-$3");
    for (const typed of [hyphens, ` ${account.accountId} `, `a-${account.accountId}`, `A-${account.accountId}`])
      expect((await givePassword({ kind: "user", account: typed, userName: "bEN" }, password, visit())).step).toBe(
        "done",
      );
  });

  it("opens root's session, whose e-mail is found in any case", async () => {
    await giveRootPassword();
    const email = `ROOT@${account.accountId}.EXAMPLE`;
    const step = await givePassword({ kind: "root", email }, password, visit());
    expect((await browserIdentity(await cookieWith(step), 0, now))?.principal.kind).toBe("root");
    expect(await account.events()).toMatchObject([
      { name: "ConsoleLogin", record: { userIdentity: { type: "Root", principalId: account.accountId } } },
    ]);
  });

  it("gives root no way in by the account id, and a user none by the user's id", async () => {
    await giveRootPassword();
    await giveBenPassword();
    const [user] = await reader.query<{ id: string }>("SELECT id FROM iam_user WHERE account_id = $1", [
      account.accountId,
    ]);
    expect((await givePassword({ kind: "root", email: account.accountId }, password, visit())).step).toBe("wrong");
    const byId: Claim = { kind: "user", account: account.accountId, userName: user?.id ?? "" };
    expect((await givePassword(byId, password, visit())).step).toBe("wrong");
  });
});

describe("wrong data", () => {
  it("takes the same steps and gets the same answer, whatever is wrong", async () => {
    await giveBenPassword();
    await account.userWith("Carla");
    const closed = await world();
    await closed.userWith("Ben");
    await reader.query("UPDATE account SET status = 'CLOSED' WHERE id = $1", [closed.accountId]);
    const claims: Claim[] = [
      { kind: "user", account: "no-such-account", userName: "Ben" },
      { kind: "user", account: account.accountId, userName: `nobody-${randomUUID()}` },
      { kind: "user", account: account.accountId, userName: "Carla" },
      ben,
      { kind: "user", account: closed.accountId, userName: "Ben" },
      { kind: "root", email: `${randomUUID()}@nowhere.example` },
      root,
    ];
    const seen = [];
    for (const claim of claims) {
      const before = { trips: trips.count, verifications: verifications() };
      const answer = await givePassword(claim, "wrong", visit());
      seen.push({ answer, trips: trips.count - before.trips, verifications: verifications() - before.verifications });
    }
    const expected = { answer: { step: "wrong", failures: 1 }, trips: 1, verifications: 1 };
    expect(seen).toEqual(claims.map(() => expected));
  });

  it("meets a hash of the same cost where there is none", async () => {
    expect(await verify(dummyHash, "wrong")).toBe(false); // a text that is no hash would be refused at once
    expect(dummyHash).toContain(/\$m=\d+,t=\d+,p=\d+\$/.exec(await hashPassword("any"))?.[0]);
  });

  it("is recorded, but never a name that no user has", async () => {
    await giveBenPassword();
    await givePassword(ben, "wrong", visit());
    await givePassword({ ...ben, userName: "my secret password" } as Claim, "wrong", visit());
    await givePassword(root, "wrong", visit());
    const events = await account.events();
    expect(events.map(({ record }) => [record.userIdentity, record.errorMessage])).toMatchObject([
      [{ type: "IAMUser", userName: "Ben" }, "Failed authentication"],
      [{ type: "IAMUser", userName: "HIDDEN_DUE_TO_SECURITY_REASONS" }, "No username found in supplied account"],
      [{ type: "Root" }, "Failed authentication"],
    ]);
    expect(JSON.stringify(events)).not.toContain("my secret password");
    for (const { record } of events) expect(record.responseElements).toEqual({ ConsoleLogin: "Failure" });
  });

  it("must wait after five failures, without a verification, and others need not", async () => {
    await giveBenPassword();
    for (let failures = 1; failures <= 5; failures += 1)
      expect(await givePassword(ben, "wrong", visit())).toEqual({ step: "wrong", failures });
    const before = verifications();
    expect(await givePassword(ben, password, visit())).toEqual({ step: "wait", seconds: 1 });
    expect(verifications()).toBe(before);
    await giveRootPassword();
    expect((await givePassword(root, password, visit())).step).toBe("done");
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect((await givePassword(ben, password, visit())).step).toBe("done");
  });
});

describe("the second factor", () => {
  beforeEach(async () => {
    await giveBenPassword();
    await giveDevice();
  });

  const passwordStep = async (at = now) => proved(await givePassword(ben, password, visit(at)));

  it("is asked for before there is a session, and makes the session one with it", async () => {
    const waiting = await passwordStep();
    expect(await reader.query("SELECT 1 FROM console_session WHERE account_id = $1", [account.accountId])).toEqual([]);
    const step = await giveCodes(waiting, [codeAt(seed, now)], visit());
    const identity = await browserIdentity(await cookieWith(step), 0, now);
    expect(identity?.session.mfaAt).toEqual(now);
    expect(await account.events()).toMatchObject([
      { name: "CheckMfa", record: { responseElements: { CheckMfa: "Success" } } },
      {
        name: "ConsoleLogin",
        record: { additionalEventData: { MFAUsed: "Yes", MFAIdentifier: serialOf("phone") } },
      },
    ]);
  });

  it("refuses a wrong code and records it", async () => {
    const waiting = await passwordStep();
    const wrong = String((Number(codeAt(seed, now)) + 1) % 1_000_000).padStart(6, "0");
    expect(await giveCodes(waiting, [wrong], visit())).toEqual({ step: "wrong", failures: 1 });
    expect(await account.events()).toMatchObject([
      {
        name: "CheckMfa",
        record: { responseElements: { CheckMfa: "Failure" }, errorMessage: "Failed authentication" },
      },
      { name: "ConsoleLogin", record: { additionalEventData: { MFAUsed: "Yes" } } },
    ]);
  });

  it("takes each code once, also when it comes twice at the same time", async () => {
    const code = codeAt(seed, now);
    const attempts = Array.from({ length: 4 }, () => passwordStep());
    const steps = await Promise.all(
      (await Promise.all(attempts)).map((waiting) => giveCodes(waiting, [code], visit())),
    );
    expect(steps.filter(({ step }) => step === "done")).toHaveLength(1);
    const older = codeAt(seed, seconds(-30));
    expect((await giveCodes(await passwordStep(), [older], visit())).step).toBe("wrong");
    expect((await giveCodes(await passwordStep(), [codeAt(seed, seconds(30))], visit())).step).toBe("done");
  });

  it("takes the codes of the machine's clock and of the account's, each step once", async () => {
    await setClock(86_400_000);
    const accountTime = seconds(86_400);
    const byMachine = [codeAt(seed, now)];
    const byAccount = [codeAt(seed, accountTime)];
    const step = await giveCodes(await passwordStep(), byMachine, visit());
    expect((await browserIdentity(await cookieWith(step), 0, now))?.session.mfaAt).toEqual(accountTime);
    expect((await giveCodes(await passwordStep(), byAccount, visit())).step).toBe("done");
    expect((await giveCodes(await passwordStep(), byMachine, visit())).step).toBe("wrong");
    expect((await giveCodes(await passwordStep(), byAccount, visit())).step).toBe("wrong");
    expect((await giveCodes(await passwordStep(), [codeAt(seed, seconds(30))], visit())).step).toBe("done");
  });

  it("learns by two codes in a row how far the device's clock is off", async () => {
    const ahead = (count: number) => codeAt(seed, seconds(300 + count));
    expect((await giveCodes(await passwordStep(), [ahead(0)], visit())).step).toBe("wrong");
    expect((await giveCodes(await passwordStep(), [ahead(-30), ahead(0)], visit())).step).toBe("done");
    const [device] = await reader.query("SELECT drift, last_step FROM mfa_device WHERE account_id = $1", [
      account.accountId,
    ]);
    expect(device).toEqual({ drift: 10, last_step: stepAt(seconds(300)) });
    expect((await giveCodes(await passwordStep(), [ahead(30)], visit())).step).toBe("done");
  });

  it("is any of several devices, and root's is not a user's", async () => {
    await giveRootPassword();
    await giveDevice("root-account-mfa-device", "root");
    const waiting = proved(await givePassword(root, password, visit()));
    const step = await giveCodes(waiting, [codeAt(seed, now)], visit());
    expect((await browserIdentity(await cookieWith(step), 0, now))?.principal.kind).toBe("root");
    expect((await giveCodes(await passwordStep(), [codeAt(seed, now)], visit())).step).toBe("done");
  });

  it("must be given anew where the password was changed in between", async () => {
    const waiting = await passwordStep();
    await reader.query("UPDATE iam_login_profile SET password_hash = $2 WHERE account_id = $1", [
      account.accountId,
      await hashPassword("another one"),
    ]);
    expect((await giveCodes(waiting, [codeAt(seed, now)], visit())).step).toBe("again");
  });

  it("lets five tries go on and then asks to wait", async () => {
    const waiting = await passwordStep();
    for (let failures = 1; failures <= 5; failures += 1)
      expect((await giveCodes(waiting, ["no code"], visit())).step).toBe("wrong");
    expect(await giveCodes(waiting, [codeAt(seed, now)], visit())).toEqual({ step: "wait", seconds: 1 });
  });
});

describe("a password that must be changed", () => {
  it("opens no session before", async () => {
    await giveBenPassword({ reset: true });
    const step = await givePassword(ben, password, visit());
    expect(step.step).toBe("change");
    expect((await afterChange(proved(step), visit())).step).toBe("change");
    await reader.query("UPDATE iam_login_profile SET reset_required = false WHERE account_id = $1", [
      account.accountId,
    ]);
    expect((await afterChange(proved(step), visit())).step).toBe("done");
  });

  it.each([
    { HardExpiry: false, step: "change" },
    { HardExpiry: true, step: "expired" },
  ])("by the account's clock, when it is over: %o", async ({ HardExpiry, step }) => {
    await giveBenPassword({ changedAt: seconds(-80 * 86_400) });
    await reader.query("UPDATE account SET password_policy = $2::jsonb WHERE id = $1", [
      account.accountId,
      JSON.stringify({ MaxPasswordAge: 90, HardExpiry }),
    ]);
    expect((await givePassword(ben, password, visit())).step).toBe("done");
    await setClock(11 * 86_400_000);
    expect((await givePassword(ben, password, visit())).step).toBe(step);
  });
});

describe("a root user of whom the account wants a second factor", () => {
  const dueOf = async (claim: Claim) => {
    const cookie = await cookieWith(await givePassword(claim, password, visit()));
    return (await browserIdentity(cookie, 0, now))?.mfaDue;
  };

  it("is asked until it has one; a user is not asked", async () => {
    await giveRootPassword();
    await giveBenPassword();
    expect(await dueOf(root)).toBeUndefined();
    for (const enforcement of ["prompt", "forced"] as const) {
      await setRootMfaEnforcement(account.accountId, enforcement);
      expect([await dueOf(root), await dueOf(ben)]).toEqual([enforcement, undefined]);
    }
    const cookie = await cookieWith(await givePassword(root, password, visit()));
    await giveDevice("bens");
    forgetAccount(account.accountId);
    expect((await browserIdentity(cookie, 0, now))?.mfaDue).toBe("forced");
    await giveDevice("roots", "root");
    forgetAccount(account.accountId);
    expect((await browserIdentity(cookie, 0, now))?.mfaDue).toBeUndefined();
    await reader.query("DELETE FROM mfa_device WHERE account_id = $1", [account.accountId]);
    await setRootMfaEnforcement(account.accountId, "off");
    expect((await browserIdentity(cookie, 0, now))?.mfaDue).toBeUndefined();
  });
});

describe("a session", () => {
  let cookie: string;
  let step: SignInStep;

  beforeEach(async () => {
    await giveBenPassword();
    step = await givePassword(ben, password, visit());
    cookie = await cookieWith(step);
  });

  it("does not end by a jump of the account's clock", async () => {
    await setClock(400 * 86_400_000);
    const identity = await browserIdentity(cookie, 0, now);
    expect(identity?.session.issuedAt).toEqual(now);
    expect(identity?.account.clockOffsetMs).toBe(400 * 86_400_000);
  });

  it("ends at once when it is revoked", async () => {
    expect(await browserIdentity(cookie, 0, now)).toBeDefined();
    await revokeConsoleSessions([ticket(step)], now);
    expect(await browserIdentity(cookie, 0, now)).toBeUndefined();
  });

  it("ends when its account is closed or its user is gone", async () => {
    await reader.query("UPDATE account SET status = 'CLOSED' WHERE id = $1", [account.accountId]);
    forgetAccount(account.accountId);
    expect(await browserIdentity(cookie, 0, now)).toBeUndefined();
    await reader.query("UPDATE account SET status = 'ACTIVE' WHERE id = $1", [account.accountId]);
    await reader.query("DELETE FROM iam_user WHERE account_id = $1", [account.accountId]);
    forgetAccount(account.accountId);
    expect(await browserIdentity(cookie, 0, now)).toBeUndefined();
  });

  it("is not another account's, and not one that somebody made up", async () => {
    const other = await world();
    const { id } = ticket(step);
    const forged = [
      { id, accountId: other.accountId },
      { id: randomBytes(32).toString("base64url"), accountId: account.accountId },
      { id: accessKeyId("ASIA", account.accountId, randomBytes), accountId: account.accountId },
    ];
    for (const one of forged) expect(await browserIdentity(await writeTickets([one]), 0, now)).toBeUndefined();
    expect(await browserIdentity(`${cookie}x`, 0, now)).toBeUndefined();
    expect(await browserIdentity(undefined, 0, now)).toBeUndefined();
  });

  it("costs no trip to the database while the account stays as it is", async () => {
    await browserIdentity(cookie, 0, now);
    const before = trips.count;
    await browserIdentity(cookie, 0, now);
    expect(trips.count).toBe(before);
  });
});
