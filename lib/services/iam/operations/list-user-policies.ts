import type { ListUserPoliciesRequest, ListUserPoliciesResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { noSuchEntity } from "@/lib/aws/error";
import { page, readMarker } from "@/lib/aws/marker";
import { defaultPageSize, existingUserName, paging } from "../inputs";
import { defineIamOperation } from "../operation";
import { judgedUser } from "../targets";

export const listUserPolicies = defineIamOperation({
  name: "ListUserPolicies",
  access: "list",
  summary: "Lists the names of a user's inline policies.",

  input: z.object({ UserName: existingUserName, ...paging }) satisfies z.ZodType<ListUserPoliciesRequest>,

  async target({ input, call, store }) {
    const size = input.MaxItems ?? defaultPageSize;
    const held = await store.inlinePolicies.listOf(
      { kind: "user", name: input.UserName },
      { after: readMarker(input.Marker), size },
    );
    return { ...held, size, ...judgedUser(call, input.UserName, held.holder) };
  },

  requires: ({ target }) => [{ action: "iam:ListUserPolicies", resource: target.arn, context: target.context }],

  handler({ input, target }): ListUserPoliciesResponse {
    if (!target.holder) throw noSuchEntity("user", input.UserName);
    const { rows, ...rest } = page(target.rows, target.size, (name) => name);
    return { PolicyNames: rows, ...rest };
  },
});
