/**
 * All callers, sorted by the statements whose Principal they meet: one caller stands for each kind. Principals hold no
 * patterns, so those that the policies name, their accounts, and a stranger of each kind are enough.
 */
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
  for (const principal of [...strangers(named), ...named.flatMap((one) => callersNamed(one, named))]) {
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
  const accounts = new Set(named.flatMap(({ text }) => /\d{12}/.exec(text) ?? []));
  let account = 999_999_999_999;
  while (accounts.has(String(account))) account--;
  const stranger = String(account);
  return [
    userOf(`arn:aws:iam::${stranger}:user/example`, stranger),
    { kind: "anonymous" },
    { kind: "service", service: "example.amazonaws.com" },
    { kind: "federated", provider: `arn:aws:iam::${stranger}:saml-provider/Example` },
  ];
}

function callersNamed({ type, text, account }: PrincipalPattern, named: readonly PrincipalPattern[]): RequestPrincipal[] {
  if (type === "Service") return [{ kind: "service", service: text }];
  if (type === "Federated") return [{ kind: "federated", provider: text }];
  if (type !== "AWS" || text === "*") return [];
  if (account !== undefined)
    return [
      userOf(`arn:aws:iam::${account}:user/example`, account),
      { kind: "root", accountId: account, arn: `arn:aws:iam::${account}:root` },
    ];
  const arn = /^arn:[^:]+:(?:iam|sts)::(\d{12}):(user|role|assumed-role|federated-user)\/(.+)$/.exec(text);
  const [, owner = exampleAccount, kind, name = ""] = arn ?? [];
  if (kind === "user") {
    const guest: RequestPrincipal = {
      kind: "federated-user",
      accountId: owner,
      arn: `arn:aws:sts::${owner}:federated-user/example`,
      userArn: text,
    };
    return [userOf(text, owner), guest];
  }
  if (kind === "federated-user")
    return [{ kind: "federated-user", accountId: owner, arn: text, userArn: `arn:aws:iam::${owner}:user/example` }];
  if (kind === "role") return [sessionOf(owner, text, "example")];
  if (kind === "assumed-role") {
    const [role = "", session = ""] = name.split("/");
    const roles = named.filter((other) => other.text.startsWith(`arn:aws:iam::${owner}:role/`) && other.text.endsWith(`/${role}`));
    return [`arn:aws:iam::${owner}:role/${role}`, ...roles.map((other) => other.text)].map((roleArn) => sessionOf(owner, roleArn, session));
  }
  return [
    { kind: "user", accountId: exampleAccount, arn: `arn:aws:iam::${exampleAccount}:user/example`, userId: text },
    { ...sessionOf(exampleAccount, `arn:aws:iam::${exampleAccount}:role/example`, "example"), roleId: text },
  ];
}

function userOf(arn: string, accountId: string): RequestPrincipal {
  return { kind: "user", accountId, arn, userId: "AIDAEXAMPLE" };
}

function sessionOf(accountId: string, roleArn: string, sessionName: string) {
  const role = roleArn.slice(roleArn.lastIndexOf("/") + 1);
  return {
    kind: "role-session" as const,
    accountId,
    arn: `arn:aws:sts::${accountId}:assumed-role/${role}/${sessionName}`,
    roleArn,
    roleId: "AROAEXAMPLE",
    sessionName,
  };
}
