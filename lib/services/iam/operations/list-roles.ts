import type { ListRolesRequest, ListRolesResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { listedRole } from "../answers";
import { roleArn } from "../arns";
import { defaultPageSize, paging, pathPrefix } from "../inputs";
import { defineIamOperation } from "../operation";

export const listRoles = defineIamOperation({
  name: "ListRoles",
  access: "list",
  summary: "Lists the roles whose path begins with a prefix.",

  input: z.object({ PathPrefix: pathPrefix.optional(), ...paging }) satisfies z.ZodType<ListRolesRequest>,

  target: ({ input, call }) => ({ arn: roleArn(call.accountId, input.PathPrefix ?? "/", "") }),

  requires: ({ target }) => [{ action: "iam:ListRoles", resource: target.arn }],

  async handler({ input, call, store, pages }): Promise<ListRolesResponse> {
    const size = input.MaxItems ?? defaultPageSize;
    const found = await store.roles.list({ pathPrefix: input.PathPrefix, after: pages.readMarker(input.Marker), size });
    const { rows, ...rest } = pages.page(found, size, (role) => role.name.toLowerCase());
    return { Roles: rows.map((role) => listedRole(call.accountId, role)), ...rest };
  },
});
