import { accountOptions } from "@/lib/accounts/options";
import { provisionAccount } from "@/lib/accounts/provision";
import { controlled } from "@/lib/doors/control/controlled";

/** Makes an account: see lib/accounts/options.ts. */
export const POST = controlled(accountOptions, async ({ request, body }) => {
  const made = await provisionAccount(body);
  return { ...made, signInUrl: `http://${request.headers.get("host")}${made.signInPath}` };
});
