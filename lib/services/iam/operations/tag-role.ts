import type { TagRoleRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { roleName, tags } from "../inputs";
import { defineIamOperation } from "../operation";
import { taggableRole } from "../taggable";
import { tagging } from "../tagging";

export const tagRole = defineIamOperation({
  name: "TagRole",
  summary: "Adds tags to a role; a key that is there gets the new value.",
  input: z.object({ RoleName: roleName, Tags: tags }) satisfies z.ZodType<TagRoleRequest>,
  ...tagging("iam:TagRole", taggableRole),
});
