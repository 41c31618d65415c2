import type { TagInstanceProfileRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { instanceProfileName, tags } from "../inputs";
import { defineIamOperation } from "../operation";
import { taggableInstanceProfile } from "../taggable";
import { tagging } from "../tagging";

export const tagInstanceProfile = defineIamOperation({
  name: "TagInstanceProfile",
  summary: "Adds tags to an instance profile; a key that is there gets the new value.",
  input: z.object({
    InstanceProfileName: instanceProfileName,
    Tags: tags,
  }) satisfies z.ZodType<TagInstanceProfileRequest>,
  ...tagging("iam:TagInstanceProfile", taggableInstanceProfile),
});
