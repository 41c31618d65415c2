import type { UntagUserRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { existingUserName, tagKeys } from "../inputs";
import { defineIamOperation } from "../operation";
import { taggableUser } from "../taggable";
import { untagging } from "../tagging";

export const untagUser = defineIamOperation({
  name: "UntagUser",
  summary: "Removes tags from a user.",
  input: z.object({ UserName: existingUserName, TagKeys: tagKeys }) satisfies z.ZodType<UntagUserRequest>,
  ...untagging("iam:UntagUser", taggableUser),
});
