import type { UpdateAccountPasswordPolicyRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { whole } from "../inputs";
import { defineIamOperation } from "../operation";
import { passwordLimits } from "../password-rules";

const { shortest, longest, days, remembered } = passwordLimits;

/**
 * There is no partial update: what is not given returns to its default.
 * Source: IAM API Reference, UpdateAccountPasswordPolicy.
 */
export const updateAccountPasswordPolicy = defineIamOperation({
  name: "UpdateAccountPasswordPolicy",
  access: "write",
  summary: "Sets the account's custom password policy.",

  input: z.object({
    // AWS tells what is wrong in this order, which is not that of its documentation. Recorded from AWS.
    MinimumPasswordLength: whole(shortest, longest).optional(),
    PasswordReusePrevention: whole(1, remembered).optional(),
    MaxPasswordAge: whole(1, days).optional(),
    RequireSymbols: z.boolean().optional(),
    RequireNumbers: z.boolean().optional(),
    RequireUppercaseCharacters: z.boolean().optional(),
    RequireLowercaseCharacters: z.boolean().optional(),
    AllowUsersToChangePassword: z.boolean().optional(),
    HardExpiry: z.boolean().optional(),
  }) satisfies z.ZodType<UpdateAccountPasswordPolicyRequest>,

  target: () => undefined,

  requires: () => [{ action: "iam:UpdateAccountPasswordPolicy", resource: "*" }],

  async handler({ input, store }) {
    await store.settings.setPasswordPolicy({
      MinimumPasswordLength: input.MinimumPasswordLength ?? shortest,
      RequireSymbols: input.RequireSymbols ?? false,
      RequireNumbers: input.RequireNumbers ?? false,
      RequireUppercaseCharacters: input.RequireUppercaseCharacters ?? false,
      RequireLowercaseCharacters: input.RequireLowercaseCharacters ?? false,
      AllowUsersToChangePassword: input.AllowUsersToChangePassword ?? false,
      ...(input.MaxPasswordAge === undefined ? {} : { MaxPasswordAge: input.MaxPasswordAge }),
      ...(input.PasswordReusePrevention === undefined
        ? {}
        : { PasswordReusePrevention: input.PasswordReusePrevention }),
      ...(input.HardExpiry === undefined ? {} : { HardExpiry: input.HardExpiry }),
    });
    return {};
  },
});
