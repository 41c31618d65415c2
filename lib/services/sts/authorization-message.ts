/**
 * A refusal as a service may send it encoded, so that only who may decode it learns the reasons.
 * Source: STS API Reference, DecodeAuthorizationMessage: whether by an explicit deny or for want of an allow, who asked,
 * the action, the resource and the values of the condition keys.
 */
import type { Decision } from "@/lib/authorization";
import { openMessage, sealMessage } from "./secrets";

/** In: the account whose caller was refused. */
export const encodeAuthorizationMessage = (accountId: string, decision: Decision): string =>
  sealMessage(accountId, JSON.stringify(decoded(decision)));

/** Undefined where it is no message of this account. */
export const decodeAuthorizationMessage = (accountId: string, message: string): string | undefined =>
  openMessage(accountId, message);

function decoded({ allowed, reason, request }: Decision) {
  const { principal, action, resource, context } = request;
  const values = (value: string | readonly string[]) => [value].flat().map((one) => ({ value: one }));
  return {
    allowed,
    explicitDeny: reason.kind === "explicit-deny",
    matchedStatements: {
      items:
        reason.kind === "explicit-deny"
          ? [{ statementId: reason.by.sid ?? "", effect: "DENY", sourcePolicyId: reason.by.source.name }]
          : [],
    },
    failures: { items: [] },
    context: {
      principal: "arn" in principal ? { id: context["aws:userid"], arn: principal.arn } : {},
      action,
      resource,
      conditions: {
        items: Object.entries(context).map(([key, value]) => ({ key, values: { items: values(value) } })),
      },
    },
  };
}
