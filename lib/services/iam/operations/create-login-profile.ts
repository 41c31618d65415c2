import type { CreateLoginProfileRequest, CreateLoginProfileResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { alreadyExists, noSuchEntity, validationError } from "@/lib/aws/error";
import { password, userName } from "../inputs";
import { defineIamOperation } from "../operation";
import { assertGoodPassword } from "../password-check";
import { hashPassword } from "../secrets";
import { ownerOf, presentUser, subjectOf } from "../subject";

export const createLoginProfile = defineIamOperation({
  name: "CreateLoginProfile",
  access: "write",
  summary: "Gives a user a password for the console.",

  input: z.object({
    UserName: userName.optional(),
    Password: password.optional(),
    PasswordResetRequired: z.boolean().optional(),
  }) satisfies z.ZodType<CreateLoginProfileRequest>,

  async target({ input, call, store }) {
    const facts = await store.loginProfiles.passwordFacts(ownerOf(input, call));
    return { ...subjectOf(input, call, facts.user), facts };
  },

  requires: ({ target }) => [{ action: "iam:CreateLoginProfile", resource: target.arn, context: target.context }],

  prepare({ input, target }) {
    presentUser(target);
    // AWS's model leaves the password out only for root's profile in a member account.
    if (input.Password === undefined)
      throw validationError(
        "1 validation error detected: Value null at 'password' failed to satisfy constraint: Member must not be null",
      );
    assertGoodPassword(input.Password, target.facts);
    return hashPassword(input.Password);
  },

  alters: "nobody",

  async handler({ input, target, prepared: passwordHash, call, store }): Promise<CreateLoginProfileResponse> {
    const user = presentUser(target);
    const resetRequired = input.PasswordResetRequired ?? false;
    const profile = { passwordHash, resetRequired, at: call.at };
    const result = await store.loginProfiles.insert(ownerOf(input, call), profile);
    if (result === "no-user") throw noSuchEntity("user", input.UserName ?? user.name);
    if (result === "exists") throw alreadyExists(`Login Profile for user ${user.name} already exists.`);
    return { LoginProfile: { UserName: user.name, CreateDate: call.at, PasswordResetRequired: resetRequired } };
  },
});
