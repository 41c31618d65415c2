import type { ListUserTagsRequest, ListUserTagsResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { noSuchEntity } from "@/lib/aws/error";
import { defaultPageSize, existingUserName, paging } from "../inputs";
import { defineIamOperation } from "../operation";
import { tagPage } from "../tag-rules";
import { namedUser } from "../targets";

export const listUserTags = defineIamOperation({
  name: "ListUserTags",
  access: "list",
  summary: "Lists the tags of a user, sorted by key.",

  input: z.object({ UserName: existingUserName, ...paging }) satisfies z.ZodType<ListUserTagsRequest>,

  target: namedUser,

  requires: ({ target }) => [{ action: "iam:ListUserTags", resource: target.arn, context: target.context }],

  handler({ input, target }): ListUserTagsResponse {
    if (!target.user) throw noSuchEntity("user", input.UserName);
    return tagPage(target.user.tags, input.Marker, input.MaxItems ?? defaultPageSize);
  },
});
