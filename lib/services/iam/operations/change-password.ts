import type { ChangePasswordRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { AwsError, notFound } from "@/lib/aws/error";
import type { Call } from "@/lib/operation/call";
import { password } from "../inputs";
import { defineIamOperation } from "../operation";
import { assertGoodPassword, passwordViolation } from "../password-check";
import { remembered } from "../password-rules";
import { hashPassword, verifyPassword } from "../secrets";
import { findSubject, presentUser } from "../subject";

/**
 * Needs iam:ChangePassword on oneself, which the account setting "Allow users to change their own password" gives to
 * every user (own-password-grant.ts). Other console sessions of the user end.
 */
export const changePassword = defineIamOperation({
  name: "ChangePassword",
  access: "write",
  summary: "Changes the caller's own password for the console.",

  input: z.object({ OldPassword: password, NewPassword: password }) satisfies z.ZodType<ChangePasswordRequest>,

  target: ({ call, store }) => findSubject({}, call, store),

  requires: ({ target }) => [{ action: "iam:ChangePassword", resource: target.arn, context: target.context }],

  async prepare({ input, target, call, store }) {
    assertUser(call);
    const user = presentUser(target);
    const profile = await store.loginProfiles.find(user.id);
    if (!profile) throw notFound(`Login Profile for User ${user.name} cannot be found.`);
    if (!(await verifyPassword(profile.passwordHash, input.OldPassword))) throw wrongOldPassword();
    const policy = await assertGoodPassword(input.NewPassword, store);
    const used = [profile.passwordHash, ...(await store.loginProfiles.earlier(user.id, remembered(policy) - 1))];
    const same = await Promise.all(used.map((hash) => verifyPassword(hash, input.NewPassword)));
    if (same.includes(true))
      throw passwordViolation("Policy constraint violation with password reuse prevention during password change");
    return { passwordHash: await hashPassword(input.NewPassword), instead: profile.passwordHash };
  },

  async handler({ prepared, call, store }) {
    const user = presentUser(await findSubject({}, call, store));
    const next = { ...prepared, resetRequired: false, at: call.at };
    if (!(await store.loginProfiles.setPassword(user.id, next))) throw wrongOldPassword();
    await store.loginProfiles.endOtherSessions(user.id, call.credential.accessKeyId, call.at);
    return {};
  },
});

/** Source: IAM API Reference, ChangePassword: InvalidUserType 400, "The request was rejected because the type of user…". */
function assertUser({ principal }: Call) {
  if (principal.kind !== "user")
    throw new AwsError("InvalidUserType", "Only IAM Users can change their own password.", 400);
}

const wrongOldPassword = () => new AwsError("AccessDenied", "The old password was incorrect.", 403);
