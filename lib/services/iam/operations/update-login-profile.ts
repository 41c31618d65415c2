import type { UpdateLoginProfileRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { noSuchEntity, notFound } from "@/lib/aws/error";
import { password, userName } from "../inputs";
import { defineIamOperation } from "../operation";
import { assertGoodPassword } from "../password-check";
import { hashPassword } from "../secrets";
import { ownerOf, presentUser, subjectOf } from "../subject";

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

  async target({ input, call, store }) {
    const facts = await store.loginProfiles.passwordFacts(ownerOf(input, call));
    return { ...subjectOf(input, call, facts.user), facts };
  },

  requires: ({ target }) => [{ action: "iam:UpdateLoginProfile", resource: target.arn, context: target.context }],

  prepare({ input, target }) {
    presentUser(target);
    if (input.Password === undefined) return undefined;
    assertGoodPassword(input.Password, target.facts);
    return hashPassword(input.Password);
  },

  async handler({ input, target, prepared: passwordHash, call, store }) {
    const owner = ownerOf(input, call);
    const { PasswordResetRequired: resetRequired } = input;
    const result =
      passwordHash === undefined
        ? await store.loginProfiles.setResetRequired(owner, resetRequired)
        : await store.loginProfiles.setPassword(owner, { passwordHash, resetRequired, at: call.at });
    if (result === "no-user") throw noSuchEntity("user", input.UserName);
    if (result === "no-profile") throw notFound(`Login Profile for User ${target.name} cannot be found.`);
    return {};
  },
});
