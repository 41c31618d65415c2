import { notFoundAnswer } from "@/lib/doors/idp/not-found-answer";
import { tenantOf } from "@/lib/doors/idp/tenant";
import { ciKeySet } from "@/lib/identity/larch/ci-token";

/** The public key by which the account's Larch CI signs tokens (RFC 7517). */
export async function GET(_: Request, { params }: RouteContext<"/idp/[accountId]/ci/.well-known/jwks">) {
  const tenant = await tenantOf((await params).accountId);
  if (!tenant) return notFoundAnswer();
  return Response.json(await ciKeySet(tenant.accountId, tenant.at), { headers: { "Cache-Control": "no-store" } });
}
