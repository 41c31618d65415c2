/**
 * The principals that a policy names, read and rewritten in its text.
 * A trust policy is stored with the unique id of each user or role that it names: whoever later bears the same name is
 * somebody else, and the id shows where the named one is gone.
 * Source: IAM User Guide, "AWS JSON policy elements: Principal" (reference_policies_elements_principal).
 */
import { type PrincipalValue, readDocument } from "./parse/document";
import { parseJson } from "./parse/json";

/** `type`: AWS, Service, Federated, CanonicalUser, or `*` for the bare star. Offsets are of the quoted text. */
export function namedPrincipals(text: string): PrincipalValue[] {
  const parsed = parseJson(text);
  const document = "node" in parsed ? readDocument(parsed.node) : undefined;
  return (document?.statements ?? []).flatMap(({ principal, notPrincipal }) => [
    ...(principal ?? []),
    ...(notPrincipal ?? []),
  ]);
}

/** The same text with other principals; `replacement` gives undefined where one stays as it is. */
export function replacePrincipals(
  text: string,
  replacement: (principal: PrincipalValue) => string | undefined,
): string {
  let result = "";
  let from = 0;
  for (const principal of namedPrincipals(text).sort((a, b) => a.start - b.start)) {
    const value = replacement(principal);
    if (value === undefined) continue;
    result += text.slice(from, principal.start) + JSON.stringify(value);
    from = principal.end;
  }
  return result + text.slice(from);
}
