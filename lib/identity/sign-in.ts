/**
 * Signing in, step by step: password → second factor, where there is one → new password, where one is due → session.
 * Between the steps the browser keeps what was proved (`Proved`), sealed; each step asks the database again whether it
 * still holds. No session exists before the last step.
 */
import { recordConsoleEvent, recordConsoleRefusal, type SignInFacts } from "@/lib/audit/console-login";
import type { MfaKind } from "@/lib/aws/mfa-kind";
import { accountKey, type Claim, checkPassword, identityNow, type KnownIdentity, stillThat } from "./check-password";
import { type ConsoleSession, createConsoleSession } from "./console-sessions";
import { acceptCode, acceptTwoCodes, assignedDevices, assignedKinds, clocksAt } from "./mfa-devices";
import { principalOf } from "./principals";
import { acceptSignature, assignedSecurityKeys, challengeIn, type SignInAnswer, signInOptions } from "./security-keys";
import type { SessionTicket } from "./session-tickets";
import { noteFailure, noteSuccess, secondsToWait, type Try } from "./sign-in-throttle";
import type { Visit } from "./visit";
import { newChallenge, spendChallenge } from "./webauthn-challenges";

/** What a browser proved so far. */
export interface Proved {
  accountId: string;
  /** Null: root. */
  userId: string | null;
  passwordProof: string;
  /** Which sign-in it is: a challenge given to one is answered by no other. */
  attempt: string;
  /** The device whose code was given, or that signed. */
  mfa?: { serialNumber: string; at: number };
}

export type SignInStep =
  /** Wrong, in whatever way. `failures` in a row. */
  | { step: "wrong"; failures: number }
  | { step: "wait"; seconds: number }
  /** The password is over, and only an administrator may set another. */
  | { step: "expired" }
  /** What was proved holds no more: begin anew. */
  | { step: "again" }
  | { step: "mfa"; proved: Proved }
  | { step: "change"; proved: Proved }
  | { step: "done"; ticket: SessionTicket; session: ConsoleSession };

/** The first step: the password. */
export async function givePassword(claim: Claim, password: string, visit: Visit): Promise<SignInStep> {
  const attempt = { name: nameOf(claim), sourceIp: visit.sourceIp };
  const seconds = await secondsToWait(attempt);
  if (seconds > 0) return { step: "wait", seconds };
  const check = await checkPassword(claim, password, visit.now);
  if (!check.right) {
    if (check.account) {
      const { account, user } = check;
      const who: SignInFacts["who"] =
        claim.kind === "root"
          ? { kind: "root" }
          : user?.id && user.name
            ? { kind: "user", userId: user.id, userName: user.name }
            : { kind: "unknown" };
      const at = new Date(visit.now.getTime() + account.clockOffsetMs);
      recordConsoleRefusal({ ...seen(visit), name: "ConsoleLogin", success: false, accountId: account.id, at, who });
    }
    return { step: "wrong", failures: await noteFailure(attempt) };
  }
  await noteSuccess(attempt);
  const { identity } = check;
  if (identity.expiredForGood) {
    recordConsoleRefusal(loginFacts(identity, visit, false));
    return { step: "expired" };
  }
  const { accountId, userId, passwordProof } = identity;
  const proved = { accountId, userId, passwordProof, attempt: attemptOf(visit) };
  return identity.mfa ? { step: "mfa", proved } : afterSecondFactor(identity, proved, visit);
}

/** With what kinds of devices a sign-in can go on. */
export const secondFactors = ({ accountId, userId }: Proved): Promise<MfaKind[]> => assignedKinds(accountId, userId);

/** The second step: one code, or two in a row, which also set a device right whose clock is off. */
export async function giveCodes(proved: Proved, codes: readonly string[], visit: Visit): Promise<SignInStep> {
  const attempt = tryOf(proved, visit);
  const seconds = await secondsToWait(attempt);
  if (seconds > 0) return { step: "wait", seconds };
  const identity = await stillThat(proved, visit.now);
  if (!identity) return { step: "again" };
  const devices = await assignedDevices(proved.accountId, proved.userId);
  const clocks = clocksAt(visit.now, identity.clockOffsetMs);
  const [code1 = "", code2] = codes.map((code) => code.replaceAll(" ", ""));
  const device =
    code2 === undefined
      ? await acceptCode(devices, code1, clocks)
      : await acceptTwoCodes(devices, code1, code2, clocks);
  return checked(identity, proved, device, [...new Set(devices.map(({ kind }) => kind))], visit);
}

/**
 * The same by a passkey or security key. First what the browser shall ask it: undefined where the sign-in holds no more,
 * or there is none. In: the origin that the browser asked.
 */
export async function askSecurityKey(proved: Proved, origin: string, visit: Visit) {
  if (!(await stillThat(proved, visit.now))) return undefined;
  const { accountId, userId } = proved;
  const keys = await assignedSecurityKeys(accountId, userId);
  if (keys.length === 0) return undefined;
  const challenge = await newChallenge({ accountId, boundTo: boundTo(proved), at: visit.now }, visit.random);
  return signInOptions(origin, challenge, keys);
}

/** Then what it answered. The challenge is used up whatever the answer is worth. */
export async function giveSignature(
  proved: Proved,
  answer: SignInAnswer,
  origin: string,
  visit: Visit,
): Promise<SignInStep> {
  const seconds = await secondsToWait(tryOf(proved, visit));
  if (seconds > 0) return { step: "wait", seconds };
  const identity = await stillThat(proved, visit.now);
  if (!identity) return { step: "again" };
  const { accountId, userId } = proved;
  const challenge = challengeIn(answer);
  const asked =
    challenge !== undefined &&
    (await spendChallenge(challenge, { accountId, boundTo: boundTo(proved), at: visit.now }));
  const device = asked
    ? await acceptSignature(await assignedSecurityKeys(accountId, userId), answer, { origin, challenge })
    : undefined;
  return checked(identity, proved, device, ["fido"], visit);
}

/** The end of the second step. In: the device that was right, if any; the kinds of devices that could have been. */
async function checked(
  identity: KnownIdentity,
  proved: Proved,
  device: { serialNumber: string; kind?: MfaKind } | undefined,
  kinds: readonly MfaKind[],
  visit: Visit,
): Promise<SignInStep> {
  const attempt = tryOf(proved, visit);
  if (!device) {
    const facts = { ...loginFacts(identity, visit, false), mfa: {} };
    recordConsoleRefusal({ ...facts, name: "CheckMfa", mfaKinds: kinds }, { ...facts, eventId: visit.newEventId() });
    return { step: "wrong", failures: await noteFailure(attempt) };
  }
  await noteSuccess(attempt);
  const used = device.kind ? [device.kind] : kinds;
  await recordConsoleEvent({ ...loginFacts(identity, visit, true), name: "CheckMfa", mfaKinds: used });
  const at = visit.now.getTime() + identity.clockOffsetMs;
  return afterSecondFactor(identity, { ...proved, mfa: { serialNumber: device.serialNumber, at } }, visit);
}

const tryOf = ({ accountId, userId }: Proved, { sourceIp }: Visit): Try => ({
  name: `mfa|${accountId}|${userId}`,
  sourceIp,
});

const boundTo = ({ attempt, userId }: Proved) => `sign-in|${attempt}|${userId ?? "root"}`;

const attemptOf = ({ random }: Visit) => Buffer.from(random(16)).toString("base64url");

const afterSecondFactor = (identity: KnownIdentity, proved: Proved, visit: Visit): Promise<SignInStep> | SignInStep =>
  identity.mustChange ? { step: "change", proved } : begin(identity, proved, visit);

/** The last step after a new password was set: the proof of the old one holds no more, so the identity is read anew. */
export async function afterChange({ accountId, userId, attempt, mfa }: Proved, visit: Visit): Promise<SignInStep> {
  const identity = await identityNow(accountId, userId, visit.now);
  if (!identity) return { step: "again" };
  return afterSecondFactor(
    identity,
    { accountId, userId, passwordProof: identity.passwordProof, attempt, ...(mfa ? { mfa } : {}) },
    visit,
  );
}

async function begin(identity: KnownIdentity, proved: Proved, visit: Visit): Promise<SignInStep> {
  const { accountId, userId } = identity;
  const facts = loginFacts(identity, visit, true);
  const mfaAt = proved.mfa ? new Date(proved.mfa.at) : null;
  const made = await createConsoleSession({ accountId, userId, at: facts.at, mfaAt }, visit, { passwordUsed: true });
  const principal = await principalOf(accountId, userId);
  const who = facts.who.kind === "user" && principal ? { ...facts.who, arn: principal.arn } : facts.who;
  await recordConsoleEvent({
    ...facts,
    who,
    ...(proved.mfa ? { mfa: { serialNumber: proved.mfa.serialNumber } } : {}),
  });
  return { step: "done", ...made };
}

function loginFacts(identity: KnownIdentity, visit: Visit, success: boolean): SignInFacts {
  const { accountId, userId, userName, clockOffsetMs } = identity;
  return {
    ...seen(visit),
    name: "ConsoleLogin",
    success,
    accountId,
    at: new Date(visit.now.getTime() + clockOffsetMs),
    who: userId === null ? { kind: "root" } : { kind: "user", userId, userName: userName ?? "" },
  };
}

const seen = ({ sourceIp, userAgent, url, newEventId }: Visit) => ({ sourceIp, userAgent, url, eventId: newEventId() });

const nameOf = (claim: Claim) =>
  claim.kind === "root"
    ? `root|${claim.email.trim().toLowerCase()}`
    : `user|${accountKey(claim.account)}|${claim.userName.trim().toLowerCase()}`;
