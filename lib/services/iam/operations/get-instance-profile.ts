import type { GetInstanceProfileRequest, GetInstanceProfileResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { noSuchInstanceProfile } from "@/lib/aws/error";
import { shownInstanceProfile } from "../answers";
import { instanceProfileName } from "../inputs";
import { defineIamOperation } from "../operation";
import { judgedInstanceProfile } from "../targets";

export const getInstanceProfile = defineIamOperation({
  name: "GetInstanceProfile",
  access: "read",
  summary: "Tells about an instance profile and its role.",

  input: z.object({ InstanceProfileName: instanceProfileName }) satisfies z.ZodType<GetInstanceProfileRequest>,

  async target({ input, call, store }) {
    const profile = await store.instanceProfiles.find(input.InstanceProfileName);
    return { profile, ...judgedInstanceProfile(call, input.InstanceProfileName, profile) };
  },

  requires: ({ target }) => [{ action: "iam:GetInstanceProfile", resource: target.arn, context: target.context }],

  handler({ input, target, call }): GetInstanceProfileResponse {
    if (!target.profile) throw noSuchInstanceProfile(input.InstanceProfileName);
    return { InstanceProfile: shownInstanceProfile(call.accountId, target.profile) };
  },
});
