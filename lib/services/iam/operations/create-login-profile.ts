import type { CreateLoginProfileRequest, CreateLoginProfileResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { alreadyExists, validationError } from "@/lib/aws/error";
import { password, userName } from "../inputs";
import { defineIamOperation } from "../operation";
import { assertGoodPassword } from "../password-check";
import { hashPassword } from "../secrets";
import { findSubject, presentUser } from "../subject";

export const createLoginProfile = defineIamOperation({
  name: "CreateLoginProfile",
  access: "write",
  summary: "Gives a user a password for the console.",

  input: z.object({
    UserName: userName.optional(),
    Password: password.optional(),
    PasswordResetRequired: z.boolean().optional(),
  }) satisfies z.ZodType<CreateLoginProfileRequest>,

  target: ({ input, call, store }) => findSubject(input, call, store),

  requires: ({ target }) => [{ action: "iam:CreateLoginProfile", resource: target.arn, context: target.context }],

  async prepare({ input, target, store }) {
    presentUser(target);
    // AWS's model leaves the password out only for root's profile in a member account.
    if (input.Password === undefined)
      throw validationError(
        "1 validation error detected: Value null at 'password' failed to satisfy constraint: Member must not be null",
      );
    await assertGoodPassword(input.Password, store);
    return hashPassword(input.Password);
  },

  async handler({ input, prepared: passwordHash, call, store }): Promise<CreateLoginProfileResponse> {
    const user = presentUser(await findSubject(input, call, store));
    const resetRequired = input.PasswordResetRequired ?? false;
    if (!(await store.loginProfiles.insert(user.id, { passwordHash, resetRequired, at: call.at })))
      throw alreadyExists(`Login Profile for user ${user.name} already exists.`);
    return { LoginProfile: { UserName: user.name, CreateDate: call.at, PasswordResetRequired: resetRequired } };
  },
});
