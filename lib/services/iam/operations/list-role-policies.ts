import type { ListRolePoliciesRequest, ListRolePoliciesResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { noSuchEntity } from "@/lib/aws/error";
import { defaultPageSize, paging, roleName } from "../inputs";
import { defineIamOperation } from "../operation";
import { judgedRole } from "../targets";

export const listRolePolicies = defineIamOperation({
  name: "ListRolePolicies",
  access: "list",
  summary: "Lists the names of a role's inline policies.",

  input: z.object({ RoleName: roleName, ...paging }) satisfies z.ZodType<ListRolePoliciesRequest>,

  async target({ input, call, store, pages }) {
    const size = input.MaxItems ?? defaultPageSize;
    const held = await store.inlinePolicies.listOf(
      { kind: "role", name: input.RoleName },
      { after: pages.readMarker(input.Marker), size },
    );
    return { ...held, size, ...judgedRole(call, input.RoleName, held.holder) };
  },

  requires: ({ target }) => [{ action: "iam:ListRolePolicies", resource: target.arn, context: target.context }],

  handler({ input, target, pages }): ListRolePoliciesResponse {
    if (!target.holder) throw noSuchEntity("role", input.RoleName);
    const { rows, ...rest } = pages.page(target.rows, target.size, (name) => name);
    return { PolicyNames: rows, ...rest };
  },
});
