import type { ListInstanceProfileTagsRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { instanceProfileName, paging } from "../inputs";
import { defineIamOperation } from "../operation";
import { taggableInstanceProfile } from "../taggable";
import { tagListing } from "../tagging";

export const listInstanceProfileTags = defineIamOperation({
  name: "ListInstanceProfileTags",
  summary: "Lists the tags of an instance profile, by key.",
  input: z.object({
    InstanceProfileName: instanceProfileName,
    ...paging,
  }) satisfies z.ZodType<ListInstanceProfileTagsRequest>,
  ...tagListing("iam:ListInstanceProfileTags", taggableInstanceProfile),
});
