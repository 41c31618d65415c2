import type { ListGroupsForUserRequest, ListGroupsForUserResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { noSuchEntity } from "@/lib/aws/error";
import { shownGroup } from "../answers";
import { defaultPageSize, existingUserName, paging } from "../inputs";
import { defineIamOperation } from "../operation";
import { judgedUser } from "../targets";

export const listGroupsForUser = defineIamOperation({
  name: "ListGroupsForUser",
  access: "list",
  summary: "Lists the groups that a user is in.",

  input: z.object({ UserName: existingUserName, ...paging }) satisfies z.ZodType<ListGroupsForUserRequest>,

  async target({ input, call, store, pages }) {
    const size = input.MaxItems ?? defaultPageSize;
    const found = await store.memberships.groupsOf(input.UserName, { after: pages.readMarker(input.Marker), size });
    return { ...found, size, ...judgedUser(call, input.UserName, found.user) };
  },

  requires: ({ target }) => [{ action: "iam:ListGroupsForUser", resource: target.arn, context: target.context }],

  handler({ input, target, call, pages }): ListGroupsForUserResponse {
    if (!target.user) throw noSuchEntity("user", input.UserName);
    const { rows, ...rest } = pages.page(target.rows, target.size, (group) => group.name.toLowerCase());
    return { Groups: rows.map((group) => shownGroup(call.accountId, group)), ...rest };
  },
});
