import { z } from "zod";
import { AwsError } from "@/lib/aws/error";
import { assertRoot } from "@/lib/operation/root-only";
import { password, primaryEmail } from "../inputs";
import { defineAccountOperation } from "../operation";
import { verifyPassword } from "../secrets";

/**
 * AWS starts the update, mails a code to the new address and accepts the update by that code. No mail leaves this
 * server, so both are one step, confirmed by the password.
 */
export const updateRootEmail = defineAccountOperation({
  name: "UpdateRootEmail",
  access: "write",
  summary: "Changes the e-mail address by which the root user signs in.",
  consoleOnly: true,

  input: z.object({ PrimaryEmail: primaryEmail, Password: password }),

  target: () => undefined,

  requires: () => [
    { action: "account:StartPrimaryEmailUpdate", resource: "*" },
    { action: "account:AcceptPrimaryEmailUpdate", resource: "*" },
  ],

  async prepare({ input, call, store }) {
    assertRoot(call, "account:AcceptPrimaryEmailUpdate");
    const { rootPasswordHash } = await store.account.read();
    if (!(await verifyPassword(rootPasswordHash, input.Password)))
      throw new AwsError("AccessDenied", "The password was incorrect.", 403);
  },

  async handler({ input, store }) {
    if (!(await store.account.setRootEmail(input.PrimaryEmail)))
      throw new AwsError("ConflictException", "An account with this e-mail address already exists.", 409);
    return {};
  },
});
