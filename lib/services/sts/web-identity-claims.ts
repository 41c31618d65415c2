/**
 * What a web identity token says of its caller (pure). Source: IAM User Guide, "Understanding token claims"
 * (id_roles_providers_outbound_token_claims); `principal_id` and `original_session_exp` as a token of AWS showed them.
 * Of an organization and of services that act as a role it says nothing: there are none here.
 */
import type { Call } from "@/lib/operation/call";

interface Tag {
  Key: string;
  Value: string;
}

/** Where the claims that are not of OpenID Connect stand. */
const awsClaims = "https://sts.amazonaws.com/";

interface Told {
  issuer: string;
  audience: readonly string[];
  /** Seconds. */
  duration: number;
  requestTags: readonly Tag[];
  /** The token's own id. */
  id: string;
}

/** In: who calls and what is asked. Out: all claims of the token; times by the account's clock. */
export function webIdentityClaims(
  {
    accountId,
    principal,
    credential,
    region,
    at,
  }: Pick<Call, "accountId" | "principal" | "credential" | "region" | "at">,
  { issuer, audience, duration, requestTags, id }: Told,
) {
  // A session speaks for its role, so that whoever trusts the role need not know the session's name.
  const sub = principal.kind === "assumed-role" ? principal.role.arn : principal.arn;
  const issued = Math.floor(at.getTime() / 1000);
  const principalTags = "tags" in principal ? principal.tags : [];
  return {
    iss: issuer,
    // One audience is a text, as RFC 7519 allows and AWS does.
    aud: audience.length === 1 ? String(audience[0]) : [...audience],
    sub,
    iat: issued,
    exp: issued + duration,
    jti: id,
    [awsClaims]: {
      aws_account: accountId,
      source_region: region,
      principal_id: sub,
      ...(credential.expiresAt ? { original_session_exp: inSeconds(credential.expiresAt) } : {}),
      ...(principalTags.length > 0 ? { principal_tags: byKey(principalTags) } : {}),
      ...(requestTags.length > 0 ? { request_tags: byKey(requestTags) } : {}),
    },
  };
}

const byKey = (tags: readonly Tag[]) => Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value]));
const inSeconds = (time: Date) => time.toISOString().replace(/\.\d+Z$/, "Z");
