/** For which application a token was made (pure). Source: IAM User Guide, "Available keys for AWS OIDC federation", aud and oaud. */
import type { JWTPayload } from "jose";
import { invalidIdentity } from "../identity-errors";

export interface TokenAudience {
  /** What the condition key `aud` says: the authorized party where the token names one, else the audience. */
  audience: string;
  /** What the token's own `aud` says. */
  audiences: string[];
}

/** Throws InvalidIdentityToken 400 where the token is for none of the applications that the provider's account takes. */
export function audienceOf({ aud, azp }: JWTPayload, clientIds: readonly string[]): TokenAudience {
  const audiences = (Array.isArray(aud) ? aud : [aud]).filter(
    (one): one is string => typeof one === "string" && one !== "",
  );
  const party = typeof azp === "string" && azp !== "" ? azp : undefined;
  const named = [...audiences, ...(party === undefined ? [] : [party])];
  const taken = named.find((one) => clientIds.includes(one));
  if (taken === undefined) throw invalidIdentity("Incorrect token audience");
  return { audience: party ?? taken, audiences };
}
