import type { ListAccountAliasesRequest, ListAccountAliasesResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { invalidMarker } from "@/lib/aws/marker";
import { paging } from "../inputs";
import { defineIamOperation } from "../operation";

export const listAccountAliases = defineIamOperation({
  name: "ListAccountAliases",
  access: "list",
  summary: "Tells the account's alias; there is at most one.",

  input: z.object(paging) satisfies z.ZodType<ListAccountAliasesRequest>,

  target: () => undefined,

  requires: () => [{ action: "iam:ListAccountAliases", resource: "*" }],

  async handler({ input, store }): Promise<ListAccountAliasesResponse> {
    // There is one alias at most, so that no page has a next.
    if (input.Marker !== undefined) throw invalidMarker();
    const alias = await store.settings.alias();
    return { AccountAliases: alias === undefined ? [] : [alias], IsTruncated: false };
  },
});
