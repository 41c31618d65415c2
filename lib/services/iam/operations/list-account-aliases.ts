import type { ListAccountAliasesRequest, ListAccountAliasesResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { readMarker } from "@/lib/aws/marker";
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
    const after = readMarker(input.Marker);
    const alias = await store.settings.alias();
    return { AccountAliases: alias !== undefined && alias !== after ? [alias] : [], IsTruncated: false };
  },
});
