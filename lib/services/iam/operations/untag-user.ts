import type { UntagUserRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { noSuchEntity } from "@/lib/aws/error";
import { existingUserName, tagKeys } from "../inputs";
import { defineIamOperation } from "../operation";
import { withoutTags } from "../tag-rules";
import { namedUser } from "../targets";

export const untagUser = defineIamOperation({
  name: "UntagUser",
  access: "tagging",
  summary: "Removes tags from a user.",

  input: z.object({ UserName: existingUserName, TagKeys: tagKeys }) satisfies z.ZodType<UntagUserRequest>,

  target: namedUser,

  requires: ({ input, target }) => [
    { action: "iam:UntagUser", resource: target.arn, context: { ...target.context, "aws:TagKeys": input.TagKeys } },
  ],

  async handler({ input, store }) {
    const user = await store.users.find(input.UserName);
    if (!user) throw noSuchEntity("user", input.UserName);
    await store.users.setTags(user.id, withoutTags(user.tags, input.TagKeys));
    return {};
  },
});
