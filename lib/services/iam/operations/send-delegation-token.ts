import type { SendDelegationTokenRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { delegationRequest, delegationRequestId, noDelegationRequest } from "../delegation";
import { defineIamOperation } from "../operation";

export const sendDelegationToken = defineIamOperation({
  name: "SendDelegationToken",
  access: "write",
  summary: "Sends the exchange token of an accepted delegation request to the partner.",

  input: z.object({ DelegationRequestId: delegationRequestId }) satisfies z.ZodType<SendDelegationTokenRequest>,

  target: delegationRequest,

  requires: ({ target }) => [{ action: "iam:SendDelegationToken", resource: target.arn }],

  handler({ input }): object {
    throw noDelegationRequest(input.DelegationRequestId);
  },
});
