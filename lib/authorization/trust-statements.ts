/**
 * What each statement of a trust policy says: whom it names, for which actions, under which conditions.
 * For those who show a policy; what it decides is evaluate/'s matter.
 */
import { readDocument } from "./parse/document";
import { parseJson } from "./parse/json";

export interface TrustStatement {
  sid: string | undefined;
  effect: "Allow" | "Deny";
  /** `type`: AWS, Service, Federated, CanonicalUser, or `*` for the bare star. */
  principals: { type: string; text: string }[];
  /** Are the principals those whom it does not mean (NotPrincipal)? */
  inverted: boolean;
  actions: string[];
  conditions: { operator: string; key: string; values: string[] }[];
}

/** In: a policy's text. Out: its statements in order; those without an effect are left out. Never throws. */
export function trustStatements(text: string): TrustStatement[] {
  const parsed = parseJson(text);
  const document = "node" in parsed ? readDocument(parsed.node) : undefined;
  return (document?.statements ?? []).flatMap(({ sid, effect, principal, notPrincipal, action, condition }) =>
    effect
      ? [
          {
            sid,
            effect,
            principals: (principal ?? notPrincipal ?? []).map((named) => ({ type: named.type, text: named.text })),
            inverted: principal === undefined && notPrincipal !== undefined,
            actions: (action ?? []).map((named) => named.text),
            conditions: condition.map(({ operator, key, values }) => ({
              operator,
              key,
              values: values.map((value) => value.text),
            })),
          },
        ]
      : [],
  );
}
