/**
 * GET /.well-known/jwks.json: the public keys of web identity tokens. AWS has them at each account's issuer, a host that
 * is not served here; all accounts of this installation have the same. No bucket can have such a name.
 */
import { webIdentityKeySet } from "@/lib/identity/web-identity-keys";
import type { AwsAnswer } from "./protocols/protocol";
import type { AwsRequest } from "./request";

/** In: any request. Out: the key set where it asks for that, undefined for everything else. */
export async function answerKeySet({ method, path }: AwsRequest): Promise<AwsAnswer | undefined> {
  if (method !== "GET" || path !== "/.well-known/jwks.json") return undefined;
  return {
    status: 200,
    headers: { "Content-Type": "application/json", "Cache-Control": "public, max-age=300" },
    body: JSON.stringify(await webIdentityKeySet()),
  };
}
