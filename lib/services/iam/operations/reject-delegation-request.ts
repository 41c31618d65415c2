import type { RejectDelegationRequestRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { delegationNotes, delegationRequest, delegationRequestId, noDelegationRequest } from "../delegation";
import { defineIamOperation } from "../operation";

export const rejectDelegationRequest = defineIamOperation({
  name: "RejectDelegationRequest",
  access: "write",
  summary: "Rejects a delegation request.",

  input: z.object({
    DelegationRequestId: delegationRequestId,
    Notes: delegationNotes.optional(),
  }) satisfies z.ZodType<RejectDelegationRequestRequest>,

  target: delegationRequest,

  requires: ({ target }) => [{ action: "iam:RejectDelegationRequest", resource: target.arn }],

  handler({ input }): object {
    throw noDelegationRequest(input.DelegationRequestId);
  },
});
