/**
 * All callers, sorted by the statements whose Principal they meet: one caller stands for each kind. Principals hold no
 * patterns, so those that the policies name, their accounts, and a stranger of each kind are enough.
 */
import { nameInArn } from "@/lib/aws/arn";
import { matchPrincipal, outsideNotPrincipal, type PrincipalPattern } from "../match/principal";
import type { RequestPrincipal } from "../model";
import type { Clause } from "./clause";

export interface PrincipalClass {
  principal: RequestPrincipal;
  hits: ReadonlySet<number>;
}

export const exampleAccount = "111122223333";

export const exampleUser: RequestPrincipal = userOf(`arn:aws:iam::${exampleAccount}:user/example`, exampleAccount);

export function principalClasses(clauses: readonly Clause[]): PrincipalClass[] {
  const named = clauses.flatMap(({ statement }) => [...(statement.principal ?? []), ...(statement.notPrincipal ?? [])]);
  const classes = new Map<string, PrincipalClass>();
  for (const principal of [...strangers(named), ...callersNamed(named)]) {
    const hits = new Set(clauses.filter((clause) => meets(clause, principal)).map(({ id }) => id));
    const key = [...hits].join();
    if (hits.size > 0 && !classes.has(key)) classes.set(key, { principal, hits });
  }
  return [...classes.values()];
}

/** As a resource-based policy asks, of a caller without permissions boundary. */
export function meets({ statement }: Clause, principal: RequestPrincipal): boolean {
  if (statement.principal) return matchPrincipal(statement.principal, principal) !== undefined;
  if (!statement.notPrincipal) return false;
  return outsideNotPrincipal(statement.notPrincipal, principal, statement.effect, false);
}

/** Callers that the policies name neither themselves nor by their account. */
export function strangers(named: readonly PrincipalPattern[]): RequestPrincipal[] {
  const stranger = strangeAccount(named);
  return [
    userOf(`arn:aws:iam::${stranger}:user/example`, stranger),
    { kind: "anonymous" },
    { kind: "service", service: "example.amazonaws.com" },
    { kind: "federated", provider: `arn:aws:iam::${stranger}:saml-provider/Example` },
  ];
}

/** An account that the policies do not name. */
function strangeAccount(named: readonly PrincipalPattern[]): string {
  const accounts = new Set(named.flatMap(({ text }) => /\d{12}/.exec(text) ?? []));
  let account = 999_999_999_999;
  while (accounts.has(String(account))) account--;
  return String(account);
}

/** Every caller that one name or several names together mean, and one unnamed of each kind in each account named. */
function* callersNamed(named: readonly PrincipalPattern[]): Generator<RequestPrincipal> {
  const ids: string[] = [];
  const accounts = new Map<string, Named>();
  const accountOf = (id: string) => {
    const known = accounts.get(id) ?? { users: new Set(), guests: new Set(), roles: new Set(), sessions: new Set() };
    accounts.set(id, known);
    return known;
  };
  for (const { type, text, account } of named) {
    if (type === "Service") yield { kind: "service", service: text };
    if (type === "Federated") yield { kind: "federated", provider: text };
    if (type !== "AWS" || text === "*") continue;
    const arn = /^arn:[^:]+:(?:iam|sts)::(\d{12}):(user|role|assumed-role|federated-user)\/(.+)$/.exec(text);
    const [, owner = "", kind, name = ""] = arn ?? [];
    if (account !== undefined) accountOf(account);
    else if (kind === "user") accountOf(owner).users.add(text);
    else if (kind === "federated-user") accountOf(owner).guests.add(text);
    else if (kind === "role") accountOf(owner).roles.add(text);
    else if (kind === "assumed-role") accountOf(owner).sessions.add(name);
    else ids.push(text);
  }
  // A unique id does not say whose it is: it may be of an account that is not named.
  if (ids.length > 0) accountOf(strangeAccount(named));
  for (const [account, names] of accounts) yield* callersOf(account, names, ids);
}

/** What policies name in one account. */
interface Named {
  users: Set<string>;
  guests: Set<string>;
  roles: Set<string>;
  /** `role/session` */
  sessions: Set<string>;
}

function* callersOf(account: string, names: Named, ids: readonly string[]): Generator<RequestPrincipal> {
  yield { kind: "root", accountId: account, arn: `arn:aws:iam::${account}:root` };
  const users = [...names.users, `arn:aws:iam::${account}:user/example`];
  for (const arn of users) {
    yield userOf(arn, account);
    for (const userId of ids) yield { kind: "user", accountId: account, arn, userId };
    for (const guest of [...names.guests, `arn:aws:sts::${account}:federated-user/example`])
      yield { kind: "federated-user", accountId: account, arn: guest, userArn: arn };
  }
  const sessions = [...names.sessions].map((name) => name.split("/"));
  const roles = [
    ...names.roles,
    ...sessions.map(([role]) => `arn:aws:iam::${account}:role/${role}`),
    `arn:aws:iam::${account}:role/example`,
  ];
  for (const roleArn of roles) {
    const role = nameInArn(roleArn);
    const own = sessions.flatMap(([name, session]) => (name === role && session !== undefined ? [session] : []));
    for (const session of [...own, "example"])
      for (const roleId of [undefined, ...ids]) {
        const caller = sessionOf(account, roleArn, session);
        yield roleId === undefined ? caller : { ...caller, roleId };
      }
  }
}

function userOf(arn: string, accountId: string): RequestPrincipal {
  return { kind: "user", accountId, arn, userId: "AIDAEXAMPLE" };
}

function sessionOf(accountId: string, roleArn: string, sessionName: string) {
  const role = nameInArn(roleArn);
  return {
    kind: "role-session" as const,
    accountId,
    arn: `arn:aws:sts::${accountId}:assumed-role/${role}/${sessionName}`,
    roleArn,
    roleId: "AROAEXAMPLE",
    sessionName,
  };
}
