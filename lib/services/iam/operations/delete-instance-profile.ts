import type { DeleteInstanceProfileRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { deleteConflict, noSuchInstanceProfile } from "@/lib/aws/error";
import { instanceProfileName } from "../inputs";
import { defineIamOperation } from "../operation";
import { judgedInstanceProfile } from "../targets";

export const deleteInstanceProfile = defineIamOperation({
  name: "DeleteInstanceProfile",
  access: "write",
  summary: "Deletes an instance profile that holds no role.",

  input: z.object({ InstanceProfileName: instanceProfileName }) satisfies z.ZodType<DeleteInstanceProfileRequest>,

  target: async ({ input, call, store }) =>
    judgedInstanceProfile(
      call,
      input.InstanceProfileName,
      await store.instanceProfiles.judged(input.InstanceProfileName),
    ),

  requires: ({ target }) => [{ action: "iam:DeleteInstanceProfile", resource: target.arn, context: target.context }],

  async handler({ input, store }) {
    const result = await store.instanceProfiles.remove(input.InstanceProfileName);
    if (result === "no-profile") throw noSuchInstanceProfile(input.InstanceProfileName);
    if (result === "has-role")
      throw deleteConflict("Cannot delete entity, must remove roles from instance profile first.");
    return {};
  },
});
