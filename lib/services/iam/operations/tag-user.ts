import type { TagUserRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { existingUserName, tags } from "../inputs";
import { defineIamOperation } from "../operation";
import { taggableUser } from "../taggable";
import { tagging } from "../tagging";

export const tagUser = defineIamOperation({
  name: "TagUser",
  summary: "Adds tags to a user; a key that is there gets the new value.",
  input: z.object({ UserName: existingUserName, Tags: tags }) satisfies z.ZodType<TagUserRequest>,
  ...tagging("iam:TagUser", taggableUser),
});
