import { randomBytes, randomInt, randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { reader } from "@/lib/db/pool";
import { type Bent, type Passkey, passkey, testOrigin } from "@/lib/testing/passkey";
import { type World, world } from "@/lib/testing/world";
import { browserIdentity } from "./browser-identity";
import { hashPassword } from "./password-hash";
import { registeredCredential } from "./security-keys";
import { withTicket, writeTickets } from "./session-tickets";
import { askSecurityKey, giveCodes, givePassword, giveSignature, type Proved, secondFactors } from "./sign-in";
import type { Visit } from "./visit";

const now = new Date("2026-03-02T09:00:10Z");
const password = "correct horse battery staple 1";
const serialOf = (account: World, name: string) =>
  `arn:aws:iam::${account.accountId}:u2f/user/Ben/${name}-AAAABBBBCCCCDDDDEEEEFFFFGG`;

describe("the second factor by a passkey or security key", () => {
  let account: World;
  let key: Passkey;

  const visit = (at = now): Visit => ({
    now: at,
    sourceIp: `203.0.113.${randomInt(1, 255)}`,
    userAgent: "Test browser",
    url: "http://localhost:3000/signin/mfa",
    random: randomBytes,
    newEventId: randomUUID,
  });

  /** A device of that user, as a registration leaves it. */
  async function give(userName: string, name: string, device: Passkey) {
    const challenge = randomBytes(32).toString("base64url");
    const made = await registeredCredential(device.register({ challenge }), { origin: testOrigin, challenge });
    if (!made) throw new Error("The device was not registered.");
    await reader.query(
      `INSERT INTO mfa_device (account_id, serial_number, kind, name, name_key, path, user_id, enabled_at, created_at,
         credential_id, public_key, sign_count, transports, user_verified)
       SELECT $1, $2, 'fido', $3, 'fido|' || lower($2), '/', id, $4, $4, $5, $6, $7, $8, $9
       FROM iam_user WHERE account_id = $1 AND name = $10`,
      [
        account.accountId,
        serialOf(account, name),
        name,
        now,
        made.credentialId,
        Buffer.from(made.publicKey),
        made.signCount,
        made.transports,
        made.userVerified,
        userName,
      ],
    );
  }

  async function givePasswordTo(name: string) {
    await reader.query(
      `INSERT INTO iam_login_profile (account_id, user_id, password_hash, reset_required, created_at, changed_at)
       SELECT account_id, id, $2, false, $3, $3 FROM iam_user WHERE account_id = $1 AND name = $4`,
      [account.accountId, await hashPassword(password), now, name],
    );
  }

  beforeEach(async () => {
    account = await world();
    await account.userWith("Ben");
    await givePasswordTo("Ben");
    key = passkey();
    await give("Ben", "key", key);
  });

  async function passwordStep(userName = "Ben"): Promise<Proved> {
    const step = await givePassword({ kind: "user", account: account.accountId, userName }, password, visit());
    if (step.step !== "mfa") throw new Error(`The step is ${step.step}.`);
    return step.proved;
  }

  async function question(proved: Proved) {
    const options = await askSecurityKey(proved, testOrigin, visit());
    if (!options) throw new Error("Nothing is asked.");
    return options;
  }

  const signIn = async (device: Passkey, bent: Bent = {}) => {
    const proved = await passwordStep();
    return giveSignature(proved, device.signIn(await question(proved), bent), testOrigin, visit());
  };

  it("opens a session that has one, and the trail names the device", async () => {
    const proved = await passwordStep();
    expect(await secondFactors(proved)).toEqual(["fido"]);
    const options = await question(proved);
    expect(options).toMatchObject({
      rpId: "localhost",
      allowCredentials: [{ id: key.credentialId, transports: ["internal"] }],
      userVerification: "preferred",
    });
    const step = await giveSignature(proved, key.signIn(options), testOrigin, visit());
    if (step.step !== "done") throw new Error(`The step is ${step.step}.`);
    const identity = await browserIdentity(await writeTickets(withTicket([], 0, step.ticket)), 0, now);
    expect(identity?.session.mfaAt).toEqual(now);
    expect(await account.events()).toMatchObject([
      { name: "CheckMfa", record: { additionalEventData: { MfaType: "U2F MFA" } } },
      {
        name: "ConsoleLogin",
        record: { additionalEventData: { MFAUsed: "Yes", MFAIdentifier: serialOf(account, "key") } },
      },
    ]);
  });

  it("is any of several, and each is judged by its own key", async () => {
    const other = passkey({ counts: false });
    await give("Ben", "synced", other);
    expect((await signIn(other)).step).toBe("done");
    expect((await signIn(other)).step).toBe("done");
    expect((await signIn(key)).step).toBe("done");
    expect((await giveCodes(await passwordStep(), ["123456"], visit())).step, "shows no codes").toBe("wrong");
  });

  it.each<[string, Bent]>([
    ["another origin", { origin: "https://evil.example" }],
    ["another port", { origin: "http://localhost:3001" }],
    ["another host's credential", { rpId: "evil.example" }],
    ["a signature that is not the key's", { badSignature: true }],
    ["a device that did not verify its person, though it did before", { userVerified: false }],
    ["a count that is not higher: a copy of the device", { count: 1 }],
    ["a challenge of one's own", { challenge: randomBytes(32).toString("base64url") }],
  ])("refuses %s, and records it", async (_, bent) => {
    expect(await signIn(key, bent)).toEqual({ step: "wrong", failures: 1 });
    expect(await account.events()).toMatchObject([
      { name: "CheckMfa", record: { responseElements: { CheckMfa: "Failure" } } },
      { name: "ConsoleLogin", record: { responseElements: { ConsoleLogin: "Failure" } } },
    ]);
    expect((await signIn(key)).step).toBe("done");
  });

  it("takes an answer once, also when it comes twice at the same time", async () => {
    const proved = await passwordStep();
    const answer = key.signIn(await question(proved));
    const steps = await Promise.all([1, 2, 3].map(() => giveSignature(proved, answer, testOrigin, visit())));
    expect(steps.filter(({ step }) => step === "done")).toHaveLength(1);
  });

  it("uses the challenge up by a wrong answer, and lets it be over after five minutes", async () => {
    const proved = await passwordStep();
    const options = await question(proved);
    const wrong = key.signIn(options, { badSignature: true });
    expect((await giveSignature(proved, wrong, testOrigin, visit())).step).toBe("wrong");
    expect((await giveSignature(proved, key.signIn(options), testOrigin, visit())).step).toBe("wrong");
    const late = visit(new Date(now.getTime() + 5 * 60_000));
    expect((await giveSignature(proved, key.signIn(await question(proved)), testOrigin, late)).step).toBe("wrong");
  });

  it("takes no challenge that another sign-in was given, and no credential of somebody else", async () => {
    const [first, second] = [await passwordStep(), await passwordStep()];
    expect((await giveSignature(second, key.signIn(await question(first)), testOrigin, visit())).step).toBe("wrong");

    await account.userWith("Eve");
    await givePasswordTo("Eve");
    const eves = passkey();
    await give("Eve", "eves", eves);
    expect((await signIn(eves)).step).toBe("wrong");
    const eve = await passwordStep("Eve");
    expect((await giveSignature(eve, key.signIn(await question(eve)), testOrigin, visit())).step).toBe("wrong");
  });

  it("must be given anew where the password was changed in between, and asks to wait after five failures", async () => {
    const proved = await passwordStep();
    const options = await question(proved);
    for (let failures = 1; failures <= 5; failures += 1)
      expect((await giveSignature(proved, key.signIn(options, { badSignature: true }), testOrigin, visit())).step).toBe(
        "wrong",
      );
    expect(await giveSignature(proved, key.signIn(options), testOrigin, visit())).toEqual({ step: "wait", seconds: 1 });
    await reader.query("UPDATE iam_login_profile SET password_hash = $2 WHERE account_id = $1", [
      account.accountId,
      await hashPassword("another one"),
    ]);
    expect(await askSecurityKey(proved, testOrigin, visit())).toBeUndefined();
  });
});
