import { browserRequestOf } from "@/lib/doors/console/browser-request";
import { idpAddresses } from "@/lib/doors/idp/addresses";
import { notFoundAnswer } from "@/lib/doors/idp/not-found-answer";
import { tenantOf } from "@/lib/doors/idp/tenant";
import { larchMetadata } from "@/lib/identity/larch/saml-metadata";
import { larchKey } from "@/lib/identity/larch/signing-keys";

/** The SAML metadata document of an account's Larch IdP: public, as such documents are. */
export async function GET(request: Request, { params }: RouteContext<"/idp/[accountId]/metadata">) {
  const tenant = await tenantOf((await params).accountId);
  if (!tenant) return notFoundAnswer();
  const { accountId, at } = tenant;
  const { certificate } = await larchKey(accountId, "saml", at);
  const { portal } = idpAddresses(browserRequestOf(request.headers).origin, accountId);
  return new Response(larchMetadata(accountId, certificate, portal), {
    headers: {
      "Content-Type": "application/samlmetadata+xml; charset=utf-8",
      "Content-Disposition": 'attachment; filename="larch-idp-metadata.xml"',
      "Cache-Control": "no-store",
    },
  });
}
