import type { ListUserTagsRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { existingUserName, paging } from "../inputs";
import { defineIamOperation } from "../operation";
import { taggableUser } from "../taggable";
import { tagListing } from "../tagging";

export const listUserTags = defineIamOperation({
  name: "ListUserTags",
  summary: "Lists the tags of a user, sorted by key.",
  input: z.object({ UserName: existingUserName, ...paging }) satisfies z.ZodType<ListUserTagsRequest>,
  ...tagListing("iam:ListUserTags", taggableUser),
});
