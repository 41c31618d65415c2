/**
 * An account as whoever grades sees it: its state, its trail, and what the core would decide. It is asked as root, by
 * operations that leave no trace; a decision is asked of the core with the policies that a real call would meet.
 */
import "server-only";
import { compilePolicy, type Decision, decide, type PoliciesInForce } from "@/lib/authorization";
import { rootArn } from "@/lib/aws/arn";
import { principalOf } from "@/lib/identity/principals";
import { roleByArn, roleById } from "@/lib/identity/roles";
import { assumedRole } from "@/lib/identity/session-principal";
import { authorize } from "@/lib/operation/authorize";
import type { Call, Principal } from "@/lib/operation/call";
import { runtime } from "@/lib/runtime";
import { policyFor } from "@/lib/services/s3/bucket-policy";
import type { AccountState, TrailRecord } from "@/lib/services/training/account-state";
import { describeAccount } from "@/lib/services/training/operations/describe-account";
import { readTrail } from "@/lib/services/training/operations/read-trail";
import { callAs } from "./call-as";

export type { AccountState, TrailRecord };

/** Whom a question is about. */
export type Who =
  | { kind: "root" }
  | { kind: "user"; name: string }
  | { kind: "role"; name: string }
  | { kind: "service"; name: string }
  | { kind: "anonymous" };

export interface Asked {
  action: string;
  resource: string;
  /** Condition keys of the request, over those that every call has. */
  context?: Readonly<Record<string, string | readonly string[]>>;
  /** By a browser's session instead of a long-term key: the keys of MFA exist then. */
  console?: boolean;
}

export interface GradedAccount {
  accountId: string;
  state: AccountState;
  /** The account's time. */
  now: Date;
  /** Since the attempt began, oldest first. */
  records: readonly TrailRecord[];
  /** What the core decides. Undefined where there is nobody of that name. */
  decide: (who: Who, asked: Asked) => Promise<Decision | undefined>;
}

/** In: the account; the number of the trail's last record before the attempt. */
export async function gradedAccount(accountId: string, afterRecord: number): Promise<GradedAccount> {
  const root = await rootOf(accountId);
  const state = await runtime.perform(describeAccount, {}, callAs(root, new Date()));
  const { Records } = await runtime.perform(readTrail, { After: afterRecord }, callAs(root, new Date()));
  const now = new Date(Date.now() + state.account.clockOffsetMs);
  return {
    accountId,
    state,
    now,
    records: Records,
    decide: decider(accountId, state, now),
  };
}

/** The number of the last record that the trail has now: an attempt begins behind it. */
export async function lastRecordOf(accountId: string): Promise<number> {
  const { Last } = await runtime.perform(readTrail, {}, callAs(await rootOf(accountId), new Date()));
  return Last;
}

async function rootOf(accountId: string): Promise<Principal> {
  const root = await principalOf(accountId, null);
  if (!root) throw new Error(`There is no account ${accountId}.`);
  return root;
}

/** Decides for everybody of one account; who somebody is, and by what policies, is read once. */
function decider(accountId: string, state: AccountState, now: Date): GradedAccount["decide"] {
  const callers = new Map<string, Promise<Caller | undefined>>();
  return async (who, asked) => {
    if (who.kind === "service") return decideForService(accountId, state, who.name, asked);
    const key = `${asked.console === true} ${who.kind} ${"name" in who ? who.name : ""}`;
    const known = callers.get(key) ?? callerFor(accountId, state, now, who, asked.console === true);
    callers.set(key, known);
    const caller = await known;
    if (!caller) return undefined;
    const { action, resource } = asked;
    const found = (await roleIn(asked)) ?? resourceOf(state, accountId, resource, caller.call);
    const context = { ...found.context, ...(asked.context as Record<string, string | string[]>) }; // the core changes nothing in it
    const { account: resourceAccount, policy } = found;
    const need = { action, resource, context, resourceAccount, ...(policy ? { resourcePolicy: policy } : {}) };
    return authorize(caller.call, need, caller.policies).decision;
  };
}

interface Caller {
  call: Call;
  policies: PoliciesInForce;
}

async function callerFor(accountId: string, state: AccountState, now: Date, who: Who, console: boolean) {
  const principal = await principalFor(accountId, state, who);
  if (!principal) return undefined;
  const call = callAs(
    principal,
    now,
    console ? { credential: { kind: "console", issuedAt: now }, door: "console" } : {},
  );
  return { call, policies: await runtime.presentPoliciesOf(call) };
}

async function principalFor(accountId: string, state: AccountState, who: Who): Promise<Principal | undefined> {
  if (who.kind === "root") return principalOf(accountId, null);
  if (who.kind === "anonymous")
    return { kind: "anonymous", accountId, arn: "*", userId: "ANONYMOUS_PRINCIPAL", name: "anonymous", tags: [] };
  if (who.kind === "user") {
    const user = state.users.find(({ name }) => name === who.name);
    return user && principalOf(accountId, user.id);
  }
  if (who.kind !== "role") return undefined;
  const named = state.roles.find(({ name }) => name === who.name);
  const role = named && (await roleById(accountId, named.id));
  return role && assumedRole(role, "lab", undefined);
}

/** A service calls by itself: only the resource's own policy can let it in. */
function decideForService(accountId: string, state: AccountState, service: string, asked: Asked): Decision {
  const host = service.endsWith(".amazonaws.com") ? service : `${service}.amazonaws.com`;
  const call = callAs({ kind: "root", accountId, arn: rootArn(accountId), userId: accountId, email: "" }, new Date(0));
  const { policy, account, context } = resourceOf(state, accountId, asked.resource, call);
  return decide(
    {
      principal: { kind: "service", service: host },
      action: asked.action,
      resource: asked.resource,
      resourceAccount: account,
      context: { "aws:PrincipalIsAWSService": "true", ...context, ...asked.context },
    },
    { identity: [], ...(policy ? { resource: policy } : {}) },
  );
}

/** A role that is to be assumed, of whichever account, with its trust policy. */
async function roleIn({ action, resource }: Asked): Promise<FoundResource | undefined> {
  if (!/^sts:/i.test(action) || !/^arn:aws:iam::\d{12}:role\//.test(resource)) return undefined;
  const role = await roleByArn(resource);
  if (!role) return undefined;
  const context = Object.fromEntries(
    role.tags.flatMap(({ Key, Value }) =>
      [`aws:ResourceTag/${Key}`, `iam:ResourceTag/${Key}`].map((key) => [key, Value]),
    ),
  );
  const policy = { policy: role.trust, source: { kind: "trust", name: "Trust policy" } } as const;
  return { account: role.accountId, policy: { policy, kind: "trust" }, context };
}

interface FoundResource {
  account: string;
  policy: PoliciesInForce["resource"];
  context: Record<string, string>;
}

/** What the request brings along with its resource: the policy and the tags of a bucket or of an inventory's thing. */
function resourceOf(state: AccountState, accountId: string, resource: string, call: Call): FoundResource {
  const bucketName = /^arn:aws:s3:::([^/]+)/.exec(resource)?.[1];
  const bucket = state.buckets.find(({ name }) => name === bucketName);
  if (bucket) {
    const block = bucket.publicAccessBlock;
    const row = {
      ...bucket,
      accountId,
      region: "",
      versioning: null,
      createdAt: new Date(0),
      publicAccessBlock: block && { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, ...block },
    };
    return { account: accountId, policy: policyFor(row, call), context: {} };
  }
  const thing = state.inventory.find(({ arn }) => arn === resource);
  if (!thing) return { account: accountId, policy: undefined, context: {} };
  const context = Object.fromEntries(thing.tags.map(({ Key, Value }) => [`aws:ResourceTag/${Key}`, Value]));
  if (thing.policy === null) return { account: accountId, policy: undefined, context };
  const policy = { policy: compilePolicy(thing.policy), source: { kind: "resource", name: thing.arn } } as const;
  return { account: accountId, policy: { policy, kind: "ordinary" }, context };
}
