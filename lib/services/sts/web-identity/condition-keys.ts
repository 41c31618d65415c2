/**
 * The condition keys of a web identity token (pure). Source: IAM User Guide, "Available keys for AWS OIDC federation";
 * Service Authorization Reference, AssumeRoleWithWebIdentity: of GitHub's tokens more claims are keys than of others.
 */
import type { Federation } from "@/lib/operation/call";
import type { VerifiedToken } from "./verified-token";

const ofGitHub = [
  ...["actor", "actor_id", "enterprise_id", "environment", "job_workflow_ref", "ref"],
  ...["repository", "repository_id", "repository_owner_id", "workflow"],
];
const ofGitLab = [
  ...["namespace_id", "pipeline_source", "project_id", "ref_protected", "runner_environment"],
  ...["user_access_level", "user_email", "user_id", "user_login"],
];

/** Claims that are keys for tokens of one issuer only. */
function claimsOf(url: string): readonly string[] {
  if (/^token\.actions\.(githubusercontent\.com(\/|$)|[\w.-]+\.ghe\.com$)/.test(url)) return ofGitHub;
  return url === "gitlab.com" ? ofGitLab : [];
}

/** The keys that a trust policy may ask for. */
export function webIdentityConditionKeys(token: VerifiedToken): Record<string, string | string[]> {
  const { url, claims } = token;
  const named = claimsOf(url).flatMap((name) => {
    const value = claims[name];
    return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
      ? [[`${url}:${name}`, String(value)] as const]
      : [];
  });
  return { ...Object.fromEntries(named), ...lastingKeys(token) };
}

function lastingKeys({ url, subject, audience, audiences, claims: { azp, amr, email } }: VerifiedToken) {
  const methods = Array.isArray(amr) ? amr.filter((one) => typeof one === "string") : [];
  return {
    [`${url}:aud`]: audience,
    ...(azp === undefined ? {} : { [`${url}:oaud`]: audiences[0] ?? "" }),
    [`${url}:sub`]: subject,
    ...(methods.length > 0 ? { [`${url}:amr`]: methods } : {}),
    ...(typeof email === "string" ? { [`${url}:email`]: email } : {}),
  };
}

/** What of it goes on to hold in the session. */
export const webIdentityFederation = (token: VerifiedToken): Federation => ({
  provider: token.provider,
  context: lastingKeys(token),
});
