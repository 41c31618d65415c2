import type { UntagInstanceProfileRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { instanceProfileName, tagKeys } from "../inputs";
import { defineIamOperation } from "../operation";
import { taggableInstanceProfile } from "../taggable";
import { untagging } from "../tagging";

export const untagInstanceProfile = defineIamOperation({
  name: "UntagInstanceProfile",
  summary: "Removes tags from an instance profile.",
  input: z.object({
    InstanceProfileName: instanceProfileName,
    TagKeys: tagKeys,
  }) satisfies z.ZodType<UntagInstanceProfileRequest>,
  ...untagging("iam:UntagInstanceProfile", taggableInstanceProfile),
});
