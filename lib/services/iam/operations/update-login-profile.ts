import type { UpdateLoginProfileRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { notFound } from "@/lib/aws/error";
import { password, userName } from "../inputs";
import { defineIamOperation } from "../operation";
import { assertGoodPassword } from "../password-check";
import { hashPassword } from "../secrets";
import { findSubject, presentUser } from "../subject";

/** Sessions that are open stay open: AWS's console offers to revoke them besides. */
export const updateLoginProfile = defineIamOperation({
  name: "UpdateLoginProfile",
  access: "write",
  summary: "Sets another password for a user, or asks for a new one at the next sign-in.",

  input: z.object({
    UserName: userName,
    Password: password.optional(),
    PasswordResetRequired: z.boolean().optional(),
  }) satisfies z.ZodType<UpdateLoginProfileRequest>,

  target: ({ input, call, store }) => findSubject(input, call, store),

  requires: ({ target }) => [{ action: "iam:UpdateLoginProfile", resource: target.arn, context: target.context }],

  async prepare({ input, target, store }) {
    presentUser(target);
    if (input.Password === undefined) return undefined;
    await assertGoodPassword(input.Password, store);
    return hashPassword(input.Password);
  },

  async handler({ input, prepared: passwordHash, call, store }) {
    const user = presentUser(await findSubject(input, call, store));
    const { PasswordResetRequired: resetRequired } = input;
    const present =
      passwordHash === undefined
        ? await store.loginProfiles.setResetRequired(user.id, resetRequired)
        : await store.loginProfiles.setPassword(user.id, { passwordHash, resetRequired, at: call.at });
    if (!present) throw notFound(`Login Profile for User ${user.name} cannot be found.`);
    return {};
  },
});
