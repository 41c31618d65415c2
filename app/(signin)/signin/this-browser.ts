import { cookies } from "next/headers";
import { isMultiSession, multiSessionCookie } from "@/components/shell/multi-session";
import type { SignInBrowser } from "@/lib/doors/console/sign-in";

/** What the sign-in is told of the browser. */
export const thisBrowser = async (): Promise<SignInBrowser> => ({
  multiSession: isMultiSession((await cookies()).get(multiSessionCookie)?.value),
});
