import type { ChangePasswordRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { AwsError, notFound } from "@/lib/aws/error";
import type { Call } from "@/lib/operation/call";
import { password } from "../inputs";
import { defineIamOperation } from "../operation";
import { assertGoodPassword, passwordViolation } from "../password-check";
import { remembered } from "../password-rules";
import { hashPassword, verifyPassword } from "../secrets";
import { ownerOf, presentUser, subjectOf } from "../subject";

/**
 * Needs iam:ChangePassword on oneself, which the account setting "Allow users to change their own password" gives to
 * every user (own-password-grant.ts). Other console sessions of the user end.
 */
export const changePassword = defineIamOperation({
  name: "ChangePassword",
  access: "write",
  summary: "Changes the caller's own password for the console.",

  input: z.object({ OldPassword: password, NewPassword: password }) satisfies z.ZodType<ChangePasswordRequest>,

  async target({ call, store }) {
    assertUser(call);
    const facts = await store.loginProfiles.passwordFacts(ownerOf({}, call));
    return { ...subjectOf({}, call, facts.user), facts };
  },

  requires: ({ target }) => [{ action: "iam:ChangePassword", resource: target.arn, context: target.context }],

  async prepare({ input, target }) {
    const user = presentUser(target);
    const { passwordHash: present, earlier, policy } = target.facts;
    if (present === null) throw notFound(`Login Profile for User ${user.name} cannot be found.`);
    if (!(await verifyPassword(present, input.OldPassword))) throw wrongOldPassword();
    assertGoodPassword(input.NewPassword, target.facts);
    const used = [present, ...earlier].slice(0, remembered(policy));
    const same = await Promise.all(used.map((hash) => verifyPassword(hash, input.NewPassword)));
    if (same.includes(true))
      throw passwordViolation("Policy constraint violation with password reuse prevention during password change");
    return { passwordHash: await hashPassword(input.NewPassword), instead: present };
  },

  async handler({ target, prepared, call, store }) {
    const next = { ...prepared, resetRequired: false, at: call.at };
    if ((await store.loginProfiles.setPassword(ownerOf({}, call), next)) !== "set") throw wrongOldPassword();
    await store.loginProfiles.endOtherSessions(presentUser(target).id, call.credential.accessKeyId, call.at);
    return {};
  },
});

/** Source: IAM API Reference, ChangePassword: InvalidUserType 400, "The request was rejected because the type of user…". */
function assertUser({ principal }: Call) {
  if (principal.kind !== "user")
    throw new AwsError("InvalidUserType", "Only IAM Users can change their own password.", 400);
}

const wrongOldPassword = () => new AwsError("AccessDenied", "The old password was incorrect.", 403);
