import type { JSONWebKeySet } from "jose";
import { presentCiKeySet } from "./larch/ci-token";
import { ciIssuer } from "./larch/names";

/**
 * The key set of an issuer that this installation knows, as that account sees it; undefined for every other issuer:
 * nothing is asked outside. In: the account that checks a token; the issuer, as in the provider's URL, with `https://`.
 */
export async function keysOfIssuer(accountId: string, issuer: string): Promise<JSONWebKeySet | undefined> {
  return issuer === ciIssuer ? presentCiKeySet(accountId) : undefined;
}
