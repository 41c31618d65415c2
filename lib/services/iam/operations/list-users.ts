import type { ListUsersRequest, ListUsersResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { listedUser } from "../answers";
import { userArn } from "../arns";
import { defaultPageSize, paging, pathPrefix } from "../inputs";
import { defineIamOperation } from "../operation";

export const listUsers = defineIamOperation({
  name: "ListUsers",
  access: "list",
  summary: "Lists the users whose path begins with a prefix.",

  input: z.object({ PathPrefix: pathPrefix.optional(), ...paging }) satisfies z.ZodType<ListUsersRequest>,

  target: ({ input, call }) => ({ arn: userArn(call.accountId, input.PathPrefix ?? "/", "") }),

  requires: ({ target }) => [{ action: "iam:ListUsers", resource: target.arn }],

  async handler({ input, call, store, pages }): Promise<ListUsersResponse> {
    const size = input.MaxItems ?? defaultPageSize;
    const found = await store.users.list({ pathPrefix: input.PathPrefix, after: pages.readMarker(input.Marker), size });
    const { rows, ...rest } = pages.page(found, size, (user) => user.name.toLowerCase());
    return { Users: rows.map((user) => listedUser(call.accountId, user)), ...rest };
  },
});
