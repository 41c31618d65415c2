import "server-only";
import type { PasswordPolicy } from "@aws-sdk/client-iam";
import { isAwsError } from "@/lib/aws/error";
import { findAccount } from "@/lib/identity/accounts";
import { type Claim, stillThat } from "@/lib/identity/check-password";
import { type ConsoleSession, revokeConsoleSessions } from "@/lib/identity/console-sessions";
import { principalOf } from "@/lib/identity/principals";
import { rootMfaDue } from "@/lib/identity/root-mfa-due";
import { signInAnswer } from "@/lib/identity/security-keys";
import { sessionPrincipal } from "@/lib/identity/session-principal";
import {
  afterChange,
  askSecurityKey,
  giveCodes,
  givePassword,
  giveSignature,
  type SignInStep,
} from "@/lib/identity/sign-in";
import { runtime } from "@/lib/runtime";
import { changePassword } from "@/lib/services/iam/operations/change-password";
import { getAccountPasswordPolicy } from "@/lib/services/iam/operations/get-account-password-policy";
import type { Read } from "./action-state";
import {
  dropPending,
  keepPending,
  keepRemembered,
  keepSession,
  type PendingSignIn,
  readPending,
} from "./browser-cookies";
import { type BrowserRequest, browserRequest, visitOf } from "./browser-request";
import { callFrom } from "./console-call";
import { freePlace, placeOf, registerMfaAddress, signedIn } from "./console-session";
import { failureOf } from "./run-operation";
import { addressIn } from "./session-address";
import type { SignInProblem } from "./sign-in-problem";

/** What the sign-in is told of the browser: does it hold several sessions? */
export interface SignInBrowser {
  multiSession: boolean;
}

/** Where to go next, or what to tell. */
export type SignInOutcome = { goTo: string } | { problem: SignInProblem };

/** A sign-in by password. In: the claim and the password as typed; whether to remember; the page to go to. */
export async function signInByPassword(
  claim: Claim,
  password: string,
  { remember, target, ...browser }: { remember: boolean; target: string } & SignInBrowser,
): Promise<SignInOutcome> {
  const request = await browserRequest();
  const step = await givePassword(claim, password, visitOf(request));
  const typed =
    claim.kind === "user" && remember ? { account: claim.account.trim(), userName: claim.userName.trim() } : undefined;
  const outcome = await goOn(step, request, browser, { target, ...(typed ? { remember: typed } : {}) });
  if (claim.kind === "user" && !remember && "goTo" in outcome) await keepRemembered(request, undefined);
  return outcome;
}

/** The codes of the second factor: one, or two in a row. */
export async function signInByCodes(codes: readonly string[], browser: SignInBrowser): Promise<SignInOutcome> {
  const request = await browserRequest();
  const pending = await readPending(request);
  if (!pending) return { goTo: addressIn(request.place, "/signin") };
  return goOn(await giveCodes(pending.proved, codes, visitOf(request)), request, browser, pending);
}

/** What the browser shall ask a passkey or security key; undefined where no sign-in waits for one. */
export async function securityKeyQuestion() {
  const request = await browserRequest();
  const pending = await readPending(request);
  return pending && askSecurityKey(pending.proved, request.origin, visitOf(request));
}

/** What a passkey or security key answered, as the browser told it. */
export async function signInBySecurityKey(answer: unknown, browser: SignInBrowser): Promise<SignInOutcome> {
  const request = await browserRequest();
  const pending = await readPending(request);
  if (!pending) return { goTo: addressIn(request.place, "/signin") };
  const { data } = signInAnswer.safeParse(answer);
  if (!data) return { problem: { kind: "wrong", failures: 0 } };
  return goOn(await giveSignature(pending.proved, data, request.origin, visitOf(request)), request, browser, pending);
}

/**
 * What the page of the forced change shows; undefined where no sign-in waits for it. The account's password policy is
 * read by the person whose password it is, and is a refusal where that one may not see it.
 */
export async function forcedChangeFacts() {
  const request = await browserRequest();
  const waiting = await whoWaits(request);
  const account = waiting && (await findAccount(waiting.identity.accountId));
  if (!account) return undefined;
  const { identity, call } = waiting;
  const policy = await runtime.perform(getAccountPasswordPolicy, {}, call).then(
    ({ PasswordPolicy }): Read<{ PasswordPolicy: PasswordPolicy | undefined }> => ({
      ok: true,
      value: { PasswordPolicy },
    }),
    (error: unknown) => {
      if (!isAwsError(error)) throw error;
      return { ok: false as const, failure: failureOf("GetAccountPasswordPolicy", error) };
    },
  );
  const { userName, expired } = identity;
  return { account: account.alias ?? account.id, userName, expired, era: account.era, policy };
}

/**
 * The forced change: ChangePassword, decided by the core like every change, by whoever has proved the password and
 * the second factor, where there is one. A success signs in.
 */
export async function changeForcedPassword(
  oldPassword: string,
  newPassword: string,
  browser: SignInBrowser,
): Promise<SignInOutcome> {
  const request = await browserRequest();
  const waiting = await whoWaits(request);
  if (!waiting) return { goTo: addressIn(request.place, "/signin") };
  const { pending, call } = waiting;
  try {
    await runtime.perform(changePassword, { OldPassword: oldPassword, NewPassword: newPassword }, call);
  } catch (error) {
    return { problem: changeProblem(error) };
  }
  return goOn(await afterChange(pending.proved, visitOf(request)), request, browser, pending);
}

/** Who waits for the forced change, with the call by which that one acts: password and second factor were proved. */
async function whoWaits(request: BrowserRequest) {
  const pending = await readPending(request);
  const identity = pending && (await stillThat(pending.proved, new Date()));
  if (!identity?.mustChange || !identity.userName || (identity.mfa && !pending?.proved.mfa)) return undefined;
  const principal = await principalOf(identity.accountId, identity.userId);
  if (!pending || !principal) return undefined;
  const at = new Date(visitOf(request).now.getTime() + identity.clockOffsetMs);
  const call = callFrom(request, principal, { kind: "console", accessKeyId: "", issuedAt: at }, at);
  call.credential.accessKeyId = call.newAccessKeyId("ASIA");
  if (pending.proved.mfa) call.credential.mfaAt = new Date(pending.proved.mfa.at);
  return { pending, identity: { ...identity, userName: identity.userName }, call };
}

function changeProblem(error: unknown): SignInProblem {
  if (!isAwsError(error)) throw error;
  const { code, message } = error;
  if (code === "AccessDenied" && error.detail !== undefined) return { kind: "change-not-allowed" };
  if (code === "AccessDenied") return { kind: "fields", messages: { "old-password": message } };
  if (code === "PasswordPolicyViolation") return { kind: "fields", messages: { "new-password": message } };
  return { kind: "change-refused", message };
}

/** Gives up a sign-in that is under way. */
export async function cancelSignIn(): Promise<SignInOutcome> {
  const request = await browserRequest();
  await dropPending(request);
  return { goTo: addressIn(request.place, "/signin") };
}

/**
 * Who has a place of several keeps it, wherever that one signs in again. Else it is the place that the address means, or a
 * free one where somebody came to that one meanwhile; undefined where all are taken.
 */
async function placeOfSession(session: ConsoleSession, { place }: BrowserRequest, { multiSession }: SignInBrowser) {
  if (!multiSession) return place;
  const principal = await sessionPrincipal(session);
  const own = principal && (await placeOf(principal));
  if (own !== undefined) return own;
  return (await signedIn()) ? freePlace() : place;
}

/** From what a step came to, to the next page; keeps in the browser what the next step needs. */
async function goOn(
  step: SignInStep,
  request: BrowserRequest,
  browser: SignInBrowser,
  { target, remember }: Omit<PendingSignIn, "proved">,
): Promise<SignInOutcome> {
  switch (step.step) {
    case "wrong":
      return { problem: { kind: "wrong", failures: step.failures } };
    case "wait":
      return { problem: { kind: "wait", seconds: step.seconds } };
    case "expired":
      return { problem: { kind: "expired" } };
    case "again":
      await dropPending(request);
      return { goTo: addressIn(request.place, "/signin") };
    case "mfa":
    case "change":
      await keepPending(request, { proved: step.proved, target, ...(remember ? { remember } : {}) });
      return { goTo: addressIn(request.place, step.step === "mfa" ? "/signin/mfa" : "/signin/change-password") };
    case "done": {
      const place = await placeOfSession(step.session, request, browser);
      if (place === undefined) {
        await revokeConsoleSessions([step.ticket], new Date());
        return { problem: { kind: "no-place" } };
      }
      await keepSession({ ...request, place }, step.ticket);
      await dropPending(request);
      if (remember) await keepRemembered(request, remember);
      const due = await rootMfaDue(step.session);
      return { goTo: addressIn(place, due ? registerMfaAddress(target) : target) };
    }
  }
}
