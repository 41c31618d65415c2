/** Whom Principal and NotPrincipal name. */
import type { RequestPrincipal } from "../model";
import { element, entries, type Json, texts } from "./json";

/** By what a statement knows the caller: itself (or everyone), the role behind it, or its account. */
export type Names = "caller" | "role" | "account";

export function callerIsNamed(
  statement: Json,
  effect: "Allow" | "Deny",
  caller: RequestPrincipal,
  bounded: boolean,
): Names | undefined {
  const written = element(statement, "Principal");
  const left = element(statement, "NotPrincipal");
  if (written !== undefined) return bestName(principalList(written), caller);
  if (left === undefined) return undefined;
  const list = principalList(left);
  if (effect === "Allow") return bestName(list, caller) === undefined ? "caller" : undefined;
  // Deny with NotPrincipal spares only a caller listed in every way it is known by, and nobody with a boundary.
  if (bounded) return "caller";
  return isSpared(list, caller) ? undefined : "caller";
}

function principalList(value: Json): [string, string][] {
  if (typeof value === "string" || Array.isArray(value)) return texts(value).map((text) => ["*", text]);
  return entries(value).flatMap(([type, list]) => texts(list).map((text): [string, string] => [type, text]));
}

const isEveryone = ([type, text]: [string, string]) => text === "*" && (type === "*" || type === "AWS");

function isAccount([type, text]: [string, string], accountId: string): boolean {
  if (type !== "AWS") return false;
  if (text === accountId) return true;
  return (
    text === `${accountId}:root` ||
    (text.startsWith("arn:aws") && text.endsWith(`:iam::${accountId}:root`)) ||
    (text.startsWith("arn:aws") && text.endsWith(`:iam::${accountId}`))
  );
}

function bestName(list: [string, string][], caller: RequestPrincipal): Names | undefined {
  const aws = (name: string | undefined) =>
    name !== undefined && list.some(([type, text]) => type === "AWS" && text === name);
  if (list.some(isEveryone)) return "caller";
  switch (caller.kind) {
    case "anonymous":
      return undefined;
    case "service":
      return list.some(([type, text]) => type === "Service" && text === caller.service) ? "caller" : undefined;
    case "federated":
      return list.some(([type, text]) => type === "Federated" && text === caller.provider) ? "caller" : undefined;
    case "root":
      break;
    case "user":
      if (aws(caller.arn) || aws(caller.userId)) return "caller";
      break;
    case "federated-user":
      if (aws(caller.arn)) return "caller";
      if (aws(caller.userArn)) return "role";
      break;
    case "role-session":
      if (aws(caller.arn)) return "caller";
      if (aws(caller.roleArn) || aws(caller.roleId)) return "role";
      break;
  }
  return list.some((entry) => isAccount(entry, caller.accountId)) ? "account" : undefined;
}

function isSpared(list: [string, string][], caller: RequestPrincipal): boolean {
  if (list.some(isEveryone)) return true;
  if (!("accountId" in caller)) return bestName(list, caller) !== undefined;
  const aws = (name: string) => list.some(([type, text]) => type === "AWS" && text === name);
  if (!list.some((entry) => isAccount(entry, caller.accountId))) return false;
  if (caller.kind === "root") return true;
  if (caller.kind === "user") return aws(caller.arn) || aws(caller.userId);
  if (caller.kind === "federated-user") return aws(caller.arn);
  return aws(caller.arn) && (aws(caller.roleArn) || aws(caller.roleId));
}
