import type { CreateInstanceProfileRequest, CreateInstanceProfileResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { alreadyExists, quotaExceeded } from "@/lib/aws/error";
import { shownInstanceProfile } from "../answers";
import { instanceProfileArn } from "../arns";
import { instanceProfileName, path, tags } from "../inputs";
import { defineIamOperation } from "../operation";
import { distinctTagsByCase, requestTags } from "../tag-rules";

export const createInstanceProfile = defineIamOperation({
  name: "CreateInstanceProfile",
  access: "write",
  summary: "Creates an instance profile, by which EC2 instances are given a role.",

  input: z.object({
    InstanceProfileName: instanceProfileName,
    Path: path.optional(),
    Tags: tags.optional(),
  }) satisfies z.ZodType<CreateInstanceProfileRequest>,

  target: ({ input, call }) => ({
    arn: instanceProfileArn(call.accountId, input.Path ?? "/", input.InstanceProfileName),
  }),

  requires: ({ input, target }) => {
    const context = requestTags(input.Tags ?? []);
    const create = { action: "iam:CreateInstanceProfile", resource: target.arn, context };
    return input.Tags?.length
      ? [create, { action: "iam:TagInstanceProfile", resource: target.arn, context }]
      : [create];
  },

  alters: "nobody",

  async handler({ input, call, store, foretell }): Promise<CreateInstanceProfileResponse> {
    const profile = {
      id: call.newId("AIPA"),
      name: input.InstanceProfileName,
      path: input.Path ?? "/",
      tags: distinctTagsByCase(input.Tags ?? []),
      createdAt: call.at,
    };
    const answer = { InstanceProfile: shownInstanceProfile(call.accountId, { ...profile, role: undefined }) };
    foretell(answer, { table: "iam_instance_profile", id: profile.id });
    const result = await store.instanceProfiles.insert(profile);
    if (result === "name-taken") throw alreadyExists(`Instance Profile ${input.InstanceProfileName} already exists.`);
    if (typeof result === "object") throw quotaExceeded("InstanceProfilesPerAccount", result.most);
    return answer;
  },
});
