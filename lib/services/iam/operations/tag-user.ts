import type { TagUserRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { noSuchEntity } from "@/lib/aws/error";
import { existingUserName, tags } from "../inputs";
import { defineIamOperation } from "../operation";
import { requestTags, withTags } from "../tag-rules";
import { namedUser } from "../targets";

export const tagUser = defineIamOperation({
  name: "TagUser",
  access: "tagging",
  summary: "Adds tags to a user; a key that is there gets the new value.",

  input: z.object({ UserName: existingUserName, Tags: tags }) satisfies z.ZodType<TagUserRequest>,

  target: namedUser,

  requires: ({ input, target }) => [
    { action: "iam:TagUser", resource: target.arn, context: { ...target.context, ...requestTags(input.Tags) } },
  ],

  async handler({ input, store }) {
    const user = await store.users.find(input.UserName);
    if (!user) throw noSuchEntity("user", input.UserName);
    await store.users.setTags(user.id, withTags(user.tags, input.Tags));
    return {};
  },
});
