import type { TagPolicyRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { policyArn, tags } from "../inputs";
import { defineIamOperation } from "../operation";
import { taggablePolicy } from "../taggable";
import { tagging } from "../tagging";

export const tagPolicy = defineIamOperation({
  name: "TagPolicy",
  summary: "Adds tags to a managed policy of the account; a key that is there gets the new value.",
  input: z.object({ PolicyArn: policyArn, Tags: tags }) satisfies z.ZodType<TagPolicyRequest>,
  ...tagging("iam:TagPolicy", taggablePolicy),
});
