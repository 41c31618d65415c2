import type { ListUserPoliciesRequest, ListUserPoliciesResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { noSuchEntity } from "@/lib/aws/error";
import { defaultPageSize, existingUserName, paging } from "../inputs";
import { defineIamOperation } from "../operation";
import { judgedUser } from "../targets";

export const listUserPolicies = defineIamOperation({
  name: "ListUserPolicies",
  access: "list",
  summary: "Lists the names of a user's inline policies.",

  input: z.object({ UserName: existingUserName, ...paging }) satisfies z.ZodType<ListUserPoliciesRequest>,

  async target({ input, call, store, pages }) {
    const size = input.MaxItems ?? defaultPageSize;
    const held = await store.inlinePolicies.listOf(
      { kind: "user", name: input.UserName },
      { after: pages.readMarker(input.Marker), size },
    );
    return { ...held, size, ...judgedUser(call, input.UserName, held.holder) };
  },

  requires: ({ target }) => [{ action: "iam:ListUserPolicies", resource: target.arn, context: target.context }],

  handler({ input, target, pages }): ListUserPoliciesResponse {
    if (!target.holder) throw noSuchEntity("user", input.UserName);
    const { rows, ...rest } = pages.page(target.rows, target.size, (name) => name);
    return { PolicyNames: rows, ...rest };
  },
});
