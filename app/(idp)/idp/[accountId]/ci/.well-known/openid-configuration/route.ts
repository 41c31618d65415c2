import { browserRequestOf } from "@/lib/doors/console/browser-request";
import { idpAddresses } from "@/lib/doors/idp/addresses";
import { notFoundAnswer } from "@/lib/doors/idp/not-found-answer";
import { tenantOf } from "@/lib/doors/idp/tenant";
import { ciIssuer } from "@/lib/identity/larch/names";

/**
 * What a real issuer tells at its own address. Larch CI's issuer is a host that nobody asks here, so the document stands
 * where the account's provider is. Source: OpenID Connect Discovery 1.0, section 3.
 */
export async function GET(
  request: Request,
  { params }: RouteContext<"/idp/[accountId]/ci/.well-known/openid-configuration">,
) {
  const tenant = await tenantOf((await params).accountId);
  if (!tenant) return notFoundAnswer();
  return Response.json(
    {
      issuer: ciIssuer,
      jwks_uri: idpAddresses(browserRequestOf(request.headers).origin, tenant.accountId).keys,
      subject_types_supported: ["public"],
      response_types_supported: ["id_token"],
      claims_supported: [
        ...["sub", "aud", "exp", "iat", "iss", "jti", "nbf", "ref", "ref_type", "sha", "repository", "repository_id"],
        ...["repository_owner", "repository_owner_id", "repository_visibility", "run_id", "run_number", "run_attempt"],
        ...["actor", "actor_id", "workflow", "workflow_ref", "workflow_sha", "event_name", "environment"],
        ...["job_workflow_ref", "job_workflow_sha", "runner_environment"],
      ],
      id_token_signing_alg_values_supported: ["RS256"],
      scopes_supported: ["openid"],
    },
    { headers: { "Cache-Control": "no-store" } },
  );
}
