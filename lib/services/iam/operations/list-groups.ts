import type { ListGroupsRequest, ListGroupsResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { shownGroup } from "../answers";
import { groupArn } from "../arns";
import { defaultPageSize, paging, pathPrefix } from "../inputs";
import { defineIamOperation } from "../operation";

export const listGroups = defineIamOperation({
  name: "ListGroups",
  access: "list",
  summary: "Lists the groups whose path begins with a prefix.",

  input: z.object({ PathPrefix: pathPrefix.optional(), ...paging }) satisfies z.ZodType<ListGroupsRequest>,

  target: ({ input, call }) => ({ arn: groupArn(call.accountId, input.PathPrefix ?? "/", "") }),

  requires: ({ target }) => [{ action: "iam:ListGroups", resource: target.arn }],

  async handler({ input, call, store, pages }): Promise<ListGroupsResponse> {
    const size = input.MaxItems ?? defaultPageSize;
    const found = await store.groups.list({
      pathPrefix: input.PathPrefix,
      after: pages.readMarker(input.Marker),
      size,
    });
    const { rows, ...rest } = pages.page(found, size, (group) => group.name.toLowerCase());
    return { Groups: rows.map((group) => shownGroup(call.accountId, group)), ...rest };
  },
});
