import type { UntagPolicyRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { policyArn, tagKeys } from "../inputs";
import { defineIamOperation } from "../operation";
import { taggablePolicy } from "../taggable";
import { untagging } from "../tagging";

export const untagPolicy = defineIamOperation({
  name: "UntagPolicy",
  summary: "Removes tags from a managed policy of the account.",
  input: z.object({ PolicyArn: policyArn, TagKeys: tagKeys }) satisfies z.ZodType<UntagPolicyRequest>,
  ...untagging("iam:UntagPolicy", taggablePolicy),
});
