import { foldCase } from "../match/fold-case";
import type { AuthorizationRequest, ElementTrace, RequestPrincipal } from "../model";

/**
 * What a request brought to an element of a statement: its caller, action, resource, or the values of the condition's
 * key; undefined where it brought no such key.
 */
export function broughtValues(
  { element, key = "" }: ElementTrace,
  { principal, action, resource, context }: AuthorizationRequest,
): readonly string[] | undefined {
  if (element === "Action" || element === "NotAction") return [action];
  if (element === "Resource" || element === "NotResource") return [resource];
  if (element !== "Condition") return [nameOf(principal)];
  // Of two keys that differ only in case the first counts; an empty list is none.
  const name = Object.keys(context).find((name) => foldCase(name) === foldCase(key));
  const value = name === undefined ? undefined : context[name];
  if (typeof value === "string") return [value];
  return value && value.length > 0 ? value : undefined;
}

/** The caller as a policy would name it. */
function nameOf(principal: RequestPrincipal): string {
  if (principal.kind === "service") return principal.service;
  if (principal.kind === "federated") return principal.provider;
  return principal.kind === "anonymous" ? "*" : principal.arn;
}
