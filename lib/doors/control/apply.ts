/**
 * Does a list of steps in accounts: calls of operations by whoever a step names, sign-ins, the clock. Solutions, mutants
 * and start states of labs are such lists; so is what a teacher applies to many accounts at once.
 */
import "server-only";
import { randomUUID } from "node:crypto";
import { advanceClock } from "@/lib/accounts/provision";
import { isAwsError } from "@/lib/aws/error";
import { accessKeyId, uniqueId } from "@/lib/aws/unique-id";
import { services } from "@/lib/doors/aws-api/registry";
import { type CallFacts, callAs } from "@/lib/doors/console/call-as";
import { findAccount } from "@/lib/identity/accounts";
import { findCredential } from "@/lib/identity/credentials";
import { principalOf } from "@/lib/identity/principals";
import { roleByArn } from "@/lib/identity/roles";
import { assumedRole } from "@/lib/identity/session-principal";
import { afterChange, giveCodes, givePassword, type SignInStep } from "@/lib/identity/sign-in";
import { codeAt } from "@/lib/identity/totp";
import type { Visit } from "@/lib/identity/visit";
import { type ApiStep, millisecondsOf, type Step } from "@/lib/labs/steps";
import { filled } from "@/lib/labs/variables";
import type { Call, Principal } from "@/lib/operation/call";
import type { AnyOperation } from "@/lib/operation/define";
import { runtime } from "@/lib/runtime";
import { getBillingSummary } from "@/lib/services/billing/operations/get-billing-summary";
import { updateIAMAccessPreference } from "@/lib/services/billing/operations/update-iam-access-preference";
import { rootUserName } from "@/lib/services/iam/inputs";
import { awsManagedPolicies } from "@/lib/services/iam/managed-policies/catalogue";
import { changePassword } from "@/lib/services/iam/operations/change-password";
import { createVirtualMFADevice } from "@/lib/services/iam/operations/create-virtual-mfa-device";
import { enableMFADevice } from "@/lib/services/iam/operations/enable-mfa-device";
import { listUsers } from "@/lib/services/iam/operations/list-users";
import { listBuckets } from "@/lib/services/s3/operations/list-buckets";
import { describeAccount } from "@/lib/services/training/operations/describe-account";
import { bodyOfText } from "./body-of-text";

/** An account that steps are done in. */
export interface AppliedAccount {
  accountId: string;
  rootEmail: string;
  rootPassword: string | null;
  userPassword: string;
}

/** Where and by what steps are done; it goes on from list to list. */
export interface Applying {
  accounts: Readonly<Record<string, AppliedAccount>>;
  /** The account that is meant where a step names none. */
  main: string;
  values: Record<string, string>;
  /** Seeds of authenticator apps, by account and owner: `main|user/Ben`, `main|root`. */
  devices: Map<string, { serialNumber: string; seed: string }>;
  /** Passwords that somebody has chosen, by account and user. */
  passwords: Map<string, string>;
  /** What a person would have told the lab. */
  told: { answers: Record<string, unknown>; visited: string[]; downloads: { name: string; rows?: number }[] };
  /** The moment from which a start state counts backwards; the account's own time where there is none. */
  base?: Date;
  /** The source of ids of a start state, so that it is built the same each time. */
  random?: (bytes: number) => Uint8Array;
  /** The source of ids alone, where they follow from a seed and secrets do not. */
  ids?: (bytes: number) => Uint8Array;
  /** The lab's solutions by name. */
  solutions?: ReadonlyMap<string, readonly Step[]>;
}

/** A step could not be done; says which and why. */
export class StepFailed extends Error {
  override readonly name = "StepFailed";
}

/** By name, for the bundler may load this file twice in one process. */
export const isStepFailed = (error: unknown): error is StepFailed =>
  error instanceof Error && error.name === "StepFailed";

/** Throws StepFailed at the first step that is refused against expectation, or not refused where it should be. */
export async function applySteps(steps: readonly Step[], applying: Applying): Promise<void> {
  for (const [index, step] of steps.entries())
    await one(step, applying).catch((error: unknown) => {
      if (error instanceof StepFailed) throw error;
      const said = isAwsError(error) ? `${error.code}: ${error.message}` : String(error);
      throw new StepFailed(`Step ${index + 1} (${nameOf(step)}): ${said}`, { cause: error });
    });
}

const nameOf = (step: Step) => ("api" in step ? step.api : Object.entries(step)[0]?.join(" "));

async function one(step: Step, applying: Applying): Promise<void> {
  if ("api" in step) return callStep(step, applying);
  if ("signIn" in step) return signInStep(step, applying);
  if ("enrol" in step) return enrolStep(step, applying);
  if ("visit" in step) applying.told.visited.push(filled(step.visit, applying.values));
  else if ("answer" in step) Object.assign(applying.told.answers, filled(step.answer, applying.values));
  else if ("download" in step)
    applying.told.downloads.push({
      name: filled(step.download, applying.values),
      ...(step.rows === undefined ? {} : { rows: step.rows }),
    });
  else if ("advance" in step) await advanceClock(accountIn(step.in, applying).accountId, millisecondsOf(step.advance));
  else if ("open" in step) await openStep(step, applying);
  else await applySteps(applying.solutions?.get(step.solution) ?? [], applying);
}

const accountIn = (name: string | undefined, { accounts, main }: Applying): AppliedAccount => {
  const account = accounts[name ?? main];
  if (!account) throw new StepFailed(`There is no account "${name ?? main}" here.`);
  return account;
};

async function timeIn(accountId: string, at: string | undefined, { base }: Applying): Promise<Date> {
  const ago = at === undefined ? 0 : millisecondsOf(at.slice(1));
  if (base) return new Date(base.getTime() - ago);
  const account = await findAccount(accountId);
  return new Date(Date.now() + (account?.clockOffsetMs ?? 0) - ago);
}

/** Who a step is done by. */
async function principalIn(accountId: string, who: string): Promise<Principal> {
  const root = await principalOf(accountId, null);
  if (!root) throw new StepFailed(`There is no account ${accountId}.`);
  if (who === "root") return root;
  const name = who.replace(/^user\//, "").toLowerCase();
  const { users } = await runtime.perform(describeAccount, {}, callAs(root, new Date()));
  const user = users.find((one) => one.name.toLowerCase() === name);
  const principal = user && (await principalOf(accountId, user.id));
  if (!principal) throw new StepFailed(`There is no ${who} in the account.`);
  return principal;
}

const asTemplate = (call: Call, { random, ids }: Applying): Call => {
  if (ids)
    return {
      ...call,
      newId: (prefix) => uniqueId(prefix, ids),
      newAccessKeyId: (prefix) => accessKeyId(prefix, call.accountId, ids),
    };
  if (!random) return call;
  const uuid = () => {
    const hex = Buffer.from(random(16)).toString("hex");
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  };
  return { ...call, random, eventId: uuid(), requestId: uuid(), newEventId: uuid };
};

/** Every operation by its name; of two services that share one, `s3:…` tells which. */
const operations: ReadonlyMap<string, AnyOperation> = new Map(
  [...services.flatMap(({ operations: served }) => [...served.values()]), updateIAMAccessPreference].flatMap(
    (operation: AnyOperation) => [
      [operation.name, operation],
      [`${operation.service.name}:${operation.name}`, operation],
    ],
  ),
);

async function callStep(step: ApiStep, applying: Applying): Promise<void> {
  const operation = operations.get(step.api);
  if (!operation) throw new StepFailed(`There is no operation ${step.api}.`);
  const { accountId } = accountIn(step.in, applying);
  const at = await timeIn(accountId, step.at, applying);
  const call = await callerOf(step, accountId, at, applying);
  const input = await inputOf(step, accountId, applying);
  if (step.withCode)
    Object.assign(
      input,
      await codeFor(step.in ?? applying.main, filled(step.as ?? "root", applying.values), accountId, step.at, applying),
    );
  const answer = await runtime
    .perform(
      operation,
      input,
      asTemplate(step.withCode ? { ...call, at: await timeIn(accountId, step.at, applying) } : call, applying),
    )
    .then(
      (value: unknown) => ({ value }),
      (error: unknown) => ({ error }),
    );
  if ("error" in answer) {
    if (step.refused !== undefined && isAwsError(answer.error) && answer.error.code === step.refused) return;
    throw answer.error;
  }
  if (step.refused !== undefined)
    throw new StepFailed(`${step.api} was to be refused with ${step.refused}, and succeeded.`);
  for (const [name, where] of Object.entries(step.save ?? {}))
    applying.values[name] = String(memberAt(answer.value, where));
}

async function callerOf(step: ApiStep, accountId: string, at: Date, applying: Applying): Promise<Call> {
  const facts: CallFacts = step.from === undefined ? {} : { sourceIp: step.from };
  if (step.key !== undefined) {
    const id = filled(step.key, applying.values);
    const known = await findCredential(id, undefined, new Date());
    // A key tells its account: one of an account that is not in play is nobody's here.
    if (!known || !Object.values(applying.accounts).some((one) => one.accountId === known.accountId))
      throw new StepFailed(`The access key ${id} is not known or not active.`);
    runtime.noteKeyUse(accountId, id, operations.get(step.api)?.service.name ?? "", "us-east-1", at);
    return callAs(known.principal, at, { ...facts, credential: known.credential });
  }
  if (step.assumed !== undefined) {
    const role = await roleByArn(`arn:aws:iam::${accountId}:role/${step.assumed}`);
    if (!role) throw new StepFailed(`There is no role ${step.assumed} in the account.`);
    return callAs(assumedRole(role, "lab", undefined), at, { ...facts, credential: { kind: "session", issuedAt: at } });
  }
  const principal = await principalIn(accountId, filled(step.as ?? "root", applying.values));
  return callAs(principal, at, {
    ...facts,
    ...(step.mfa ? { credential: { kind: "console", issuedAt: at, mfaAt: at }, door: "console" } : {}),
  });
}

/** Members as AWS names them, policies as text, and names of managed policies as ARNs. */
async function inputOf(step: ApiStep, accountId: string, applying: Applying): Promise<Record<string, unknown>> {
  const { policy, ...members } = filled(step.with, applying.values) as Record<string, unknown>; // an object stays one
  const texts = Object.entries(members).map(([key, value]) => [
    key,
    typeof value === "object" && value !== null && !Array.isArray(value) && /Document$|^Policy$/.test(key)
      ? JSON.stringify(value)
      : value,
  ]);
  const input: Record<string, unknown> = Object.fromEntries(texts);
  if (typeof policy === "string") input.PolicyArn = policyArn(policy, accountId);
  if (typeof input.Body === "string") input.Body = await bodyOfText(input.Body);
  return input;
}

/** In: an ARN, or the name of a policy of AWS's or of the account. */
function policyArn(name: string, accountId: string): string {
  if (name.startsWith("arn:")) return name;
  const aws = awsManagedPolicies().find((known) => known.name === name);
  return aws?.arn ?? `arn:aws:iam::${accountId}:policy/${name}`;
}

const memberAt = (value: unknown, where: string): unknown =>
  where.split(".").reduce<unknown>((inner, key) => {
    if (typeof inner === "object" && inner !== null && key in inner) return (inner as Record<string, unknown>)[key];
    throw new StepFailed(`The answer has no ${where}.`);
  }, value);

/** The code that a telephone shows now; the clock moves on first, for each code counts once. */
async function codeFor(account: string, who: string, accountId: string, at: string | undefined, applying: Applying) {
  const device = applying.devices.get(`${account}|${who}`);
  if (!device) throw new StepFailed(`${who} has no authenticator app.`);
  if (!applying.base) await advanceClock(accountId, 60_000);
  const now = await timeIn(accountId, at, applying);
  return { SerialNumber: device.serialNumber, TokenCode: codeAt(device.seed, now) };
}

async function enrolStep(step: Extract<Step, { enrol: string }>, applying: Applying) {
  const { accountId } = accountIn(step.in, applying);
  const at = await timeIn(accountId, step.at, applying);
  const who = filled(step.enrol, applying.values);
  const principal = await principalIn(accountId, filled(step.as ?? who, applying.values));
  const call = () =>
    asTemplate(
      callAs(principal, at, {
        credential: { kind: "console", issuedAt: at, ...(step.mfa ? { mfaAt: at } : {}) },
        door: "console",
      }),
      applying,
    );
  const { VirtualMFADevice } = await runtime.perform(
    createVirtualMFADevice,
    { VirtualMFADeviceName: filled(step.name, applying.values) },
    call(),
  );
  const seed = new TextDecoder().decode(VirtualMFADevice?.Base32StringSeed);
  const serialNumber = VirtualMFADevice?.SerialNumber ?? "";
  const input = {
    UserName: who === "root" ? rootUserName : who.replace(/^user\//, ""),
    SerialNumber: serialNumber,
    AuthenticationCode1: codeAt(seed, new Date(at.getTime() - 30_000)),
    AuthenticationCode2: codeAt(seed, at),
  };
  await runtime.perform(enableMFADevice, input, call());
  applying.devices.set(`${step.in ?? applying.main}|${who}`, { serialNumber, seed });
}

async function signInStep(step: Extract<Step, { signIn: string }>, applying: Applying) {
  const account = accountIn(step.in, applying);
  const name = step.in ?? applying.main;
  const who = filled(step.signIn, applying.values);
  const userName = who.replace(/^user\//, "");
  const claim =
    who === "root"
      ? ({ kind: "root", email: account.rootEmail } as const)
      : ({ kind: "user", account: account.accountId, userName } as const);
  const password =
    step.password === undefined
      ? (applying.passwords.get(`${name}|${who}`) ?? (who === "root" ? account.rootPassword : account.userPassword))
      : filled(step.password, applying.values);
  if (password === null) throw new StepFailed(`The password of ${who} is not known.`);
  let next = await givePassword(claim, password, await visitFor(account, step.at, applying));
  if (next.step === "mfa") {
    const { TokenCode } = await codeFor(name, who, account.accountId, step.at, applying);
    next = await giveCodes(next.proved, [TokenCode], await visitFor(account, step.at, applying));
  }
  if (next.step === "change") next = await changeStep(next, password, step, account, applying);
  if (next.step !== "done") throw new StepFailed(`${who} could not sign in: ${next.step}.`);
}

async function changeStep(
  { proved }: Extract<SignInStep, { step: "change" }>,
  password: string,
  step: Extract<Step, { signIn: string }>,
  account: AppliedAccount,
  applying: Applying,
): Promise<SignInStep> {
  if (step.newPassword === undefined) throw new StepFailed("A new password is due, and the step has none.");
  const principal = await principalOf(account.accountId, proved.userId);
  if (!principal) throw new StepFailed("The user is gone.");
  const at = await timeIn(account.accountId, step.at, applying);
  const chosen = filled(step.newPassword, applying.values);
  const call = asTemplate(
    callAs(principal, at, { credential: { kind: "console", issuedAt: at }, door: "console" }),
    applying,
  );
  await runtime.perform(changePassword, { OldPassword: password, NewPassword: chosen }, call);
  applying.passwords.set(`${step.in ?? applying.main}|${filled(step.signIn, applying.values)}`, chosen);
  return afterChange(proved, await visitFor(account, step.at, applying));
}

async function visitFor(account: AppliedAccount, at: string | undefined, applying: Applying): Promise<Visit> {
  // The sign-in goes by the machine's clock and adds what the account's is ahead.
  const now = applying.base ? await timeIn(account.accountId, at, applying) : new Date();
  const call = asTemplate(callAs(await principalIn(account.accountId, "root"), now), applying);
  return {
    now,
    sourceIp: call.sourceIp,
    userAgent: call.userAgent,
    url: `/signin/${account.accountId}/console`,
    random: call.random,
    newEventId: applying.random ? call.newEventId : randomUUID,
  };
}

const pages: Readonly<Record<Extract<Step, { open: string }>["open"], AnyOperation>> = {
  billing: getBillingSummary,
  users: listUsers,
  buckets: listBuckets,
};

/** A person opens a page: what it reads is asked, and refused where it is. */
async function openStep(step: Extract<Step, { open: string }>, applying: Applying) {
  const { accountId } = accountIn(step.in, applying);
  const at = await timeIn(accountId, step.at, applying);
  const principal = await principalIn(accountId, filled(step.as ?? "root", applying.values));
  const call = callAs(principal, at, { credential: { kind: "console", issuedAt: at }, door: "console" });
  await runtime.perform(pages[step.open], {}, asTemplate(call, applying)).catch((error: unknown) => {
    if (!isAwsError(error)) throw error;
  });
}
