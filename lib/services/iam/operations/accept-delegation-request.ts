import type { AcceptDelegationRequestRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { delegationRequest, delegationRequestId, noDelegationRequest } from "../delegation";
import { defineIamOperation } from "../operation";

export const acceptDelegationRequest = defineIamOperation({
  name: "AcceptDelegationRequest",
  access: "write",
  summary: "Accepts a delegation request.",

  input: z.object({ DelegationRequestId: delegationRequestId }) satisfies z.ZodType<AcceptDelegationRequestRequest>,

  target: delegationRequest,

  requires: ({ target }) => [{ action: "iam:AcceptDelegationRequest", resource: target.arn }],

  handler({ input }): object {
    throw noDelegationRequest(input.DelegationRequestId);
  },
});
