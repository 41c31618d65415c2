import type { UpdateDelegationRequestRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { delegationNotes, delegationRequest, delegationRequestId, noDelegationRequest } from "../delegation";
import { defineIamOperation } from "../operation";

export const updateDelegationRequest = defineIamOperation({
  name: "UpdateDelegationRequest",
  access: "write",
  summary: "Adds notes to a delegation request.",

  input: z.object({
    DelegationRequestId: delegationRequestId,
    Notes: delegationNotes.optional(),
  }) satisfies z.ZodType<UpdateDelegationRequestRequest>,

  target: delegationRequest,

  requires: ({ target }) => [{ action: "iam:UpdateDelegationRequest", resource: target.arn }],

  handler({ input }): object {
    throw noDelegationRequest(input.DelegationRequestId);
  },
});
