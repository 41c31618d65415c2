/** What the catalogue knows of a condition key. */
import type { Catalogue, CatalogueKey } from "./catalogue";

export interface KnownKey {
  /** Without `ArrayOf`. */
  type: string;
  /** May a request bring several values? */
  many: boolean;
}

/**
 * Keys of identity providers (`accounts.google.com:aud`, `saml:aud`) and of other places outside AWS's services, whose
 * names are not AWS's to list.
 */
export const isForeign = (prefix: string) => /[./]/.test(prefix) || foreign.has(prefix);
const foreign = new Set(["saml", "catalog", "identitycenter", "cognito-identity-auth", "cognito-identity-unauth"]);

/** `key` is in lower case. Undefined where there is none. */
export function knownKey(catalogue: Catalogue, key: string): KnownKey | undefined {
  const prefix = key.slice(0, key.indexOf(":"));
  const found =
    catalogue.globalConditionKeys.find((one) => matches(one, key)) ??
    catalogue.conditionKeys(prefix).find((one) => matches(one, key));
  if (!found) return undefined;
  const many = found.type.startsWith("ArrayOf");
  return { type: many ? found.type.slice("ArrayOf".length) : found.type, many };
}

export const isGlobal = (catalogue: Catalogue, key: string) =>
  catalogue.globalConditionKeys.some((one) => matches(one, key));

/** Placeholders stand for any text: `${TagKey}`, `<key>`, and `tag-key` behind a slash. */
export function matches({ key }: Pick<CatalogueKey, "key">, asked: string): boolean {
  const pattern = key.toLowerCase();
  if (pattern === asked) return true;
  const start = /^[^$<]*?(?=\$\{|<|(?<=\/)tag-key$)/.exec(pattern)?.[0];
  if (start === undefined) return false;
  const end = /(?:\}|>)([^}>]*)$/.exec(pattern)?.[1] ?? "";
  return asked.startsWith(start) && asked.endsWith(end) && asked.length > start.length + end.length;
}
