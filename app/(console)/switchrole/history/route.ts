import { consolePaths } from "@/components/link/console-paths";
import { askedRole } from "@/lib/doors/console/asked-role";
import { browserRequestOf } from "@/lib/doors/console/browser-request";
import { signedIn } from "@/lib/doors/console/console-session";
import { isFromElsewhere } from "@/lib/doors/console/fetch-metadata";
import { formOf } from "@/lib/doors/console/form-of";
import { ownPath } from "@/lib/doors/console/own-path";
import { seeOther } from "@/lib/doors/console/see-other";
import { addressIn } from "@/lib/doors/console/session-address";
import { SignInRefused } from "@/lib/doors/console/sign-in-refused";
import { switchToRole } from "@/lib/doors/console/switch-role";

/**
 * Switches to a role of the account menu's history, over the session that the address means, and leads to the page where
 * the person was; refused, to the filled-in Switch Role page, which says so. A form on another site switches nothing.
 */
export async function POST(request: Request) {
  const { place } = browserRequestOf(request.headers);
  const go = (path: string) => seeOther(addressIn(place, path));
  const form = await fieldsOf(request);
  const { data: role } = askedRole.safeParse(form);
  const redirect = ownPath(form.redirect);
  if (isFromElsewhere(request.headers)) return go(redirect);
  if (!(await signedIn())) return go(consolePaths.signInTo(redirect));
  if (!role) return go(consolePaths.switchRole({ redirect }));
  const outcome = await switchToRole(role, redirect, { beside: false });
  if (!("failure" in outcome)) return go(redirect);
  return go(consolePaths.switchRole({ ...role, redirect, refused: outcome.failure.denial?.eventId ?? "yes" }));
}

/** What the form says; nothing where it is none. */
async function fieldsOf(request: Request): Promise<Record<string, string>> {
  try {
    return Object.fromEntries(await formOf(request));
  } catch (error) {
    if (error instanceof SignInRefused) return {};
    throw error;
  }
}
