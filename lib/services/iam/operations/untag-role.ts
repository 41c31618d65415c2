import type { UntagRoleRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { roleName, tagKeys } from "../inputs";
import { defineIamOperation } from "../operation";
import { taggableRole } from "../taggable";
import { untagging } from "../tagging";

export const untagRole = defineIamOperation({
  name: "UntagRole",
  summary: "Removes tags from a role.",
  input: z.object({ RoleName: roleName, TagKeys: tagKeys }) satisfies z.ZodType<UntagRoleRequest>,
  ...untagging("iam:UntagRole", taggableRole),
});
