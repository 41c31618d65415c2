import type { AssociateDelegationRequestRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { delegationRequest, delegationRequestId, noDelegationRequest } from "../delegation";
import { defineIamOperation } from "../operation";

export const associateDelegationRequest = defineIamOperation({
  name: "AssociateDelegationRequest",
  access: "write",
  summary: "Makes the caller the owner of a delegation request.",

  input: z.object({ DelegationRequestId: delegationRequestId }) satisfies z.ZodType<AssociateDelegationRequestRequest>,

  target: delegationRequest,

  requires: ({ target }) => [{ action: "iam:AssociateDelegationRequest", resource: target.arn }],

  handler({ input }): object {
    throw noDelegationRequest(input.DelegationRequestId);
  },
});
