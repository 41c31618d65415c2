import type { ListPolicyTagsRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { paging, policyArn } from "../inputs";
import { defineIamOperation } from "../operation";
import { taggablePolicy } from "../taggable";
import { tagListing } from "../tagging";

export const listPolicyTags = defineIamOperation({
  name: "ListPolicyTags",
  summary: "Lists the tags of a managed policy of the account, sorted by key.",
  input: z.object({ PolicyArn: policyArn, ...paging }) satisfies z.ZodType<ListPolicyTagsRequest>,
  ...tagListing("iam:ListPolicyTags", taggablePolicy),
});
