/** What a lab calls the things of an account by: `user/Ben`, `access-key of user/Ben[active]`, `mfa of root`. */
import type { AccountState, GradedAccount } from "@/lib/doors/console/graded-account";

const day = 86_400_000;

/** The things of that name, as a person would call them. Throws for a path that names nothing there could be. */
export function objectsAt({ state, now }: Pick<GradedAccount, "state" | "now">, path: string): string[] {
  const asked = path.trim();
  if (asked === "alias") return state.account.alias === null ? [] : [state.account.alias];
  if (asked === "root/access-key") return state.root.accessKeys.map(({ id }) => id);
  const named = /^(user|group|role|policy|instance-profile|idp|bucket)\/(.+)$/.exec(asked);
  if (named) return namedIn(state, named[1] ?? "", named[2] ?? "");
  const of = /^(access-keys?|mfa|password|inline|groups|versions|members) of (.+?)(\[(active|inactive)\])?$/.exec(
    asked,
  );
  if (of) return ofWhom(state, of[1] ?? "", of[2] ?? "", of[4]);
  const key = /^access-key (A[A-Z2-7]{19})$/.exec(asked);
  if (key) return keysOf(state).flatMap(({ id }) => (id === key[1] ? [id] : []));
  return collection(state, now, asked);
}

function namedIn(state: AccountState, kind: string, name: string): string[] {
  const lists: Record<string, readonly string[]> = {
    user: state.users.map((one) => one.name),
    group: state.groups.map((one) => one.name),
    role: state.roles.map((one) => one.name),
    policy: state.policies.map((one) => one.name),
    "instance-profile": state.instanceProfiles.map((one) => one.name),
    idp: state.identityProviders,
    bucket: state.buckets.map((one) => one.name),
  };
  const pattern = new RegExp(`^${name.split("*").map(escaped).join(".*")}$`);
  return (lists[kind] ?? []).filter((one) => pattern.test(one));
}

function ofWhom(state: AccountState, what: string, whom: string, status: string | undefined): string[] {
  const [kind = "", name = ""] = whom.split("/");
  const user = kind === "user" ? state.users.find((one) => one.name === name) : undefined;
  const entity =
    user ??
    state.groups.find((one) => kind === "group" && one.name === name) ??
    state.roles.find((one) => kind === "role" && one.name === name);
  if (/^access-keys?$/.test(what))
    return (whom === "root" ? state.root.accessKeys : (user?.accessKeys ?? []))
      .filter((key) => status === undefined || key.status.toLowerCase() === status)
      .map(({ id }) => id);
  if (what === "mfa") return whom === "root" ? state.root.mfa : (user?.mfa ?? []);
  if (what === "password") return user?.password ? [`the password of ${name}`] : [];
  if (what === "inline") return (entity?.inline ?? []).map((policy) => policy.name);
  if (what === "groups") return user?.groups ?? [];
  if (what === "members")
    return state.users.filter(({ groups }) => kind === "group" && groups.includes(name)).map((one) => one.name);
  return state.policies
    .filter((policy) => kind === "policy" && policy.name === name)
    .flatMap(({ versions }) => versions.map(({ version }) => `v${version}`));
}

/** Collections, some with an age: `active access keys unused > 90d`. */
function collection(state: AccountState, now: Date, asked: string): string[] {
  const age = (time: string | null) =>
    time === null ? Number.POSITIVE_INFINITY : (now.getTime() - Date.parse(time)) / day;
  if (asked === "users") return state.users.map(({ name }) => name);
  if (asked === "groups") return state.groups.map(({ name }) => name);
  if (asked === "roles")
    return state.roles.filter(({ path }) => !path.startsWith("/aws-service-role/")).map(({ name }) => name);
  if (asked === "customer policies") return state.policies.map(({ name }) => name);
  const keys = /^active access keys unused > (\d+)d$/.exec(asked);
  if (keys)
    // A key that nobody used counts from the day it was made.
    return keysOf(state)
      .filter((key) => key.status === "Active" && age(key.lastUsedAt ?? key.createdAt) > Number(keys[1]))
      .map(({ id, whose }) => `${id} of ${whose}`);
  const profiles = /^login profiles never used and older than (\d+)d$/.exec(asked);
  if (profiles)
    return state.users
      .filter(
        (user) => user.password && user.passwordLastUsed === null && age(user.password.createdAt) > Number(profiles[1]),
      )
      .map(({ name }) => name);
  throw new Error(`Nothing in an account is called "${asked}".`);
}

const keysOf = (state: AccountState) => [
  ...state.root.accessKeys.map((key) => ({ ...key, whose: "root" })),
  ...state.users.flatMap(({ name, accessKeys }) => accessKeys.map((key) => ({ ...key, whose: name }))),
];

export const keyIn = (state: AccountState, id: string) => keysOf(state).find((key) => key.id === id);

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
