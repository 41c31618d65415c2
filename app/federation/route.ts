import { cookies } from "next/headers";
import { isMultiSession, multiSessionCookie } from "@/components/shell/multi-session";
import { browserRequestOf } from "@/lib/doors/console/browser-request";
import { getSigninToken, logIn } from "@/lib/doors/console/federation";
import { isAhead } from "@/lib/doors/console/fetch-metadata";
import { formOf } from "@/lib/doors/console/form-of";
import { refusalPage } from "@/lib/doors/console/refusal-page";
import { seeOther } from "@/lib/doors/console/see-other";
import { addressIn } from "@/lib/doors/console/session-address";
import { SignInRefused } from "@/lib/doors/console/sign-in-refused";

/** AWS's federation endpoint. `getSigninToken` answers a program, by JSON or a line of text; `login` and `logout` a browser. */
async function federation(request: Request) {
  const browser = browserRequestOf(request.headers);
  const signOut = addressIn(browser.place, "/signout");
  try {
    const asked = await formOf(request);
    switch (asked.get("Action")) {
      case "getSigninToken":
        return await forProgram(async () => Response.json({ SigninToken: await getSigninToken(asked, browser) }));
      case "login": {
        // The token opens one session: it is not used up before somebody comes.
        if (isAhead(request.headers)) return new Response(null, { status: 204 });
        const multiSession = isMultiSession((await cookies()).get(multiSessionCookie)?.value);
        return seeOther(await logIn(asked, browser, { multiSession }));
      }
      case "logout":
        return seeOther(signOut);
      default:
        throw new SignInRefused(400, "Action must be getSigninToken, login or logout.");
    }
  } catch (error) {
    return refusalPage(error, signOut);
  }
}

async function forProgram(answer: () => Promise<Response>) {
  const response = await answer().catch((error: unknown) => {
    if (!(error instanceof SignInRefused)) throw error;
    return new Response(`${error.message}\n`, { status: error.status });
  });
  response.headers.set("Cache-Control", "no-store");
  return response;
}

export { federation as GET, federation as POST };
