import type { ListGroupPoliciesRequest, ListGroupPoliciesResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { noSuchEntity } from "@/lib/aws/error";
import { defaultPageSize, groupName, paging } from "../inputs";
import { defineIamOperation } from "../operation";
import { judgedGroup } from "../targets";

export const listGroupPolicies = defineIamOperation({
  name: "ListGroupPolicies",
  access: "list",
  summary: "Lists the names of a group's inline policies.",

  input: z.object({ GroupName: groupName, ...paging }) satisfies z.ZodType<ListGroupPoliciesRequest>,

  async target({ input, call, store, pages }) {
    const size = input.MaxItems ?? defaultPageSize;
    const held = await store.inlinePolicies.listOf(
      { kind: "group", name: input.GroupName },
      { after: pages.readMarker(input.Marker), size },
    );
    return { ...held, size, ...judgedGroup(call, input.GroupName, held.holder) };
  },

  requires: ({ target }) => [{ action: "iam:ListGroupPolicies", resource: target.arn }],

  handler({ input, target, pages }): ListGroupPoliciesResponse {
    if (!target.holder) throw noSuchEntity("group", input.GroupName);
    const { rows, ...rest } = pages.page(target.rows, target.size, (name) => name);
    return { PolicyNames: rows, ...rest };
  },
});
