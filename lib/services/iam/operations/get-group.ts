import type { GetGroupRequest, GetGroupResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { noSuchEntity } from "@/lib/aws/error";
import { listedUser, shownGroup } from "../answers";
import { defaultPageSize, groupName, paging } from "../inputs";
import { defineIamOperation } from "../operation";
import { judgedGroup } from "../targets";

export const getGroup = defineIamOperation({
  name: "GetGroup",
  access: "read",
  summary: "Tells about a group and lists the users in it.",

  input: z.object({ GroupName: groupName, ...paging }) satisfies z.ZodType<GetGroupRequest>,

  async target({ input, call, store, pages }) {
    const size = input.MaxItems ?? defaultPageSize;
    const found = await store.memberships.usersOf(input.GroupName, { after: pages.readMarker(input.Marker), size });
    return { ...found, size, ...judgedGroup(call, input.GroupName, found.group) };
  },

  requires: ({ target }) => [{ action: "iam:GetGroup", resource: target.arn }],

  handler({ input, target, call, pages }): GetGroupResponse {
    if (!target.group) throw noSuchEntity("group", input.GroupName);
    const { rows, ...rest } = pages.page(target.rows, target.size, (user) => user.name.toLowerCase());
    return {
      Group: shownGroup(call.accountId, target.group),
      Users: rows.map((user) => listedUser(call.accountId, user)),
      ...rest,
    };
  },
});
