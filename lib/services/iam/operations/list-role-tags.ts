import type { ListRoleTagsRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { paging, roleName } from "../inputs";
import { defineIamOperation } from "../operation";
import { taggableRole } from "../taggable";
import { tagListing } from "../tagging";

export const listRoleTags = defineIamOperation({
  name: "ListRoleTags",
  summary: "Lists the tags of a role, by key.",
  input: z.object({ RoleName: roleName, ...paging }) satisfies z.ZodType<ListRoleTagsRequest>,
  ...tagListing("iam:ListRoleTags", taggableRole),
});
