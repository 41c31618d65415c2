/** Statements. */
import fc from "fast-check";
import { from, some } from "./choices";
import { condition } from "./conditions";
import { actionPattern, principal, resourcePattern } from "./elements";

const effect = from("Allow", "Allow", "Allow", "Allow", "Deny", "allow");

export const oneOf = (yes: string, no: string, value: fc.Arbitrary<unknown>) =>
  fc.tuple(from(yes, yes, yes, yes, no), value).map(([name, content]) => ({ [name]: content }));

const merged = (...parts: fc.Arbitrary<object>[]): fc.Arbitrary<object> =>
  fc.tuple(...parts).map((objects) => Object.assign({}, ...objects));

const maybe = (part: fc.Arbitrary<object>) => fc.option(part, { nil: {}, freq: 2 });

export const permissions = merged(
  effect.map((Effect) => ({ Effect })),
  oneOf("Action", "NotAction", some(actionPattern)),
  oneOf("Resource", "NotResource", some(resourcePattern)),
  maybe(condition.map((Condition) => ({ Condition }))),
);
export const withPrincipal = merged(permissions, oneOf("Principal", "NotPrincipal", principal));
export const trust = merged(
  effect.map((Effect) => ({ Effect })),
  oneOf("Action", "NotAction", some(actionPattern)),
  maybe(condition.map((Condition) => ({ Condition }))),
  oneOf("Principal", "NotPrincipal", principal),
);
