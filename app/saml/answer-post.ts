import { cookies } from "next/headers";
import { isMultiSession, multiSessionCookie } from "@/components/shell/multi-session";
import { browserRequestOf } from "@/lib/doors/console/browser-request";
import { formOf } from "@/lib/doors/console/form-of";
import { refusalPage } from "@/lib/doors/console/refusal-page";
import { requestHeaders } from "@/lib/doors/console/request-headers";
import { onceMorePage, rolesPage } from "@/lib/doors/console/saml-pages";
import { signInBySaml } from "@/lib/doors/console/saml-sign-in";
import { seeOther } from "@/lib/doors/console/see-other";
import { addressIn } from "@/lib/doors/console/session-address";
import { isAllowedOrigin } from "@/lib/identity/allowed-hosts";

/**
 * The assertion consumer service. The browser posts the response of an identity provider, whose page is of another site:
 * such a post brings no cookies of ours (SameSite), so it would not see, and would overwrite, the browser's sessions.
 * It changes nothing: the answer is a form that posts the same once more, from this origin, and that post is taken.
 *
 * So anybody may lead a browser here, as everywhere where sign-ins begin at the identity provider. What he can do by it:
 * sign a browser in by a response that is his own. It is signed for this endpoint, holds five minutes and once, ends no
 * session of another account (`placeFor`), leads nowhere but into this console, and the bar says whose session it is.
 * In: the unique id of the provider, where the post came to its own endpoint.
 */
export async function answerSamlPost(request: Request, providerId: string | null = null): Promise<Response> {
  const browser = browserRequestOf(request.headers);
  const action = addressIn(
    browser.place,
    providerId === null ? "/saml" : `/saml/acs/${encodeURIComponent(providerId)}`,
  );
  try {
    const form = await formOf(request);
    const presented = {
      response: form.get("SAMLResponse") ?? "",
      relayState: form.get("RelayState"),
      providerId,
      chosen: form.get("roleIndex"),
    };
    if (!isAllowedOrigin(request.headers.get("origin"), request.headers.get("host")))
      return onceMorePage(action, presented, request.headers.get(requestHeaders.nonce) ?? "");
    const multiSession = isMultiSession((await cookies()).get(multiSessionCookie)?.value);
    const outcome = await signInBySaml(presented, browser, { multiSession });
    return "goTo" in outcome ? seeOther(outcome.goTo) : rolesPage(action, presented, outcome.choose);
  } catch (error) {
    return refusalPage(error, addressIn(browser.place, "/signout"), addressIn(browser.place, "/signin"));
  }
}
