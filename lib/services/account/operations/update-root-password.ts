import { z } from "zod";
import { AwsError } from "@/lib/aws/error";
import { assertRoot } from "@/lib/operation/root-only";
import { passwordFaults } from "@/lib/services/iam/service";
import { password } from "../inputs";
import { defineAccountOperation } from "../operation";
import { hashPassword, verifyPassword } from "../secrets";

/**
 * Root's password follows IAM's default rules, never the account's password policy. AWS has no IAM action for it. Other
 * console sessions of root end.
 * Source: IAM User Guide, "Change the password for the AWS account root user".
 */
export const updateRootPassword = defineAccountOperation({
  name: "UpdateRootPassword",
  access: "write",
  summary: "Changes the root user's password.",
  consoleOnly: true,

  input: z.object({ OldPassword: password, NewPassword: password }),

  target: () => undefined,

  requires: () => [],

  async prepare({ input, call, store }) {
    assertRoot(call, "UpdateRootPassword");
    const { rootPasswordHash, name, rootEmail } = await store.account.read();
    if (!(await verifyPassword(rootPasswordHash, input.OldPassword))) throw wrongOldPassword();
    const faults = passwordFaults(input.NewPassword, null, { name, email: rootEmail });
    if (faults.length > 0) throw new AwsError("PasswordPolicyViolation", faults.join(", "), 400);
    return { passwordHash: await hashPassword(input.NewPassword), instead: rootPasswordHash };
  },

  async handler({ prepared, call, store }) {
    if (!(await store.account.setRootPassword({ ...prepared, at: call.at }))) throw wrongOldPassword();
    await store.account.endOtherRootSessions(call.credential.accessKeyId, call.at);
    return {};
  },
});

const wrongOldPassword = () => new AwsError("AccessDenied", "The old password was incorrect.", 403);
