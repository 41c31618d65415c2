import type { GetDelegationRequestRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { delegationRequest, delegationRequestId, noDelegationRequest } from "../delegation";
import { defineIamOperation } from "../operation";

export const getDelegationRequest = defineIamOperation({
  name: "GetDelegationRequest",
  access: "read",
  summary: "Tells one delegation request.",

  input: z.object({
    DelegationRequestId: delegationRequestId,
    DelegationPermissionCheck: z.boolean().optional(),
  }) satisfies z.ZodType<GetDelegationRequestRequest>,

  target: delegationRequest,

  requires: ({ target }) => [{ action: "iam:GetDelegationRequest", resource: target.arn }],

  handler({ input }): object {
    throw noDelegationRequest(input.DelegationRequestId);
  },
});
