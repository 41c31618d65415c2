import type { ListDelegationRequestsRequest, ListDelegationRequestsResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { invalidMarker } from "@/lib/aws/marker";
import { paging, text } from "../inputs";
import { defineIamOperation } from "../operation";

export const listDelegationRequests = defineIamOperation({
  name: "ListDelegationRequests",
  access: "list",
  summary: "Lists the delegation requests that have an owner in the account.",

  input: z.object({
    OwnerId: text(20, 2048, {
      shown: "^[a-zA-Z0-9:/+=,.@_-]+$",
      expression: /^[a-zA-Z0-9:/+=,.@_-]+$/,
    }).optional(),
    ...paging,
  }) satisfies z.ZodType<ListDelegationRequestsRequest>,

  target: () => undefined,

  requires: ({ input }) => [
    {
      action: "iam:ListDelegationRequests",
      resource: "*",
      ...(input.OwnerId ? { context: { "iam:DelegationRequestOwner": input.OwnerId } } : {}),
    },
  ],

  /** Only partners whom AWS has admitted make requests, so there are none. */
  handler({ input }): ListDelegationRequestsResponse {
    if (input.Marker !== undefined) throw invalidMarker();
    return { DelegationRequests: [], isTruncated: false };
  },
});
