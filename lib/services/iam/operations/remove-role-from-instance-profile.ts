import type { RemoveRoleFromInstanceProfileRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { noSuchInstanceProfile, notFound } from "@/lib/aws/error";
import { instanceProfileName, roleName } from "../inputs";
import { defineIamOperation } from "../operation";
import { judgedInstanceProfile } from "../targets";

export const removeRoleFromInstanceProfile = defineIamOperation({
  name: "RemoveRoleFromInstanceProfile",
  access: "write",
  summary: "Takes the role out of an instance profile.",

  input: z.object({
    InstanceProfileName: instanceProfileName,
    RoleName: roleName,
  }) satisfies z.ZodType<RemoveRoleFromInstanceProfileRequest>,

  target: async ({ input, call, store }) =>
    judgedInstanceProfile(
      call,
      input.InstanceProfileName,
      await store.instanceProfiles.judged(input.InstanceProfileName),
    ),

  requires: ({ target }) => [
    { action: "iam:RemoveRoleFromInstanceProfile", resource: target.arn, context: target.context },
  ],

  async handler({ input, store }) {
    const result = await store.instanceProfiles.removeRole(input.InstanceProfileName, input.RoleName);
    if (result === "no-profile") throw noSuchInstanceProfile(input.InstanceProfileName);
    if (result === "no-role")
      throw notFound(`Role ${input.RoleName} in Instance Profile ${input.InstanceProfileName} cannot be found.`);
    return {};
  },
});
