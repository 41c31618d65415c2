import type { DecodeAuthorizationMessageRequest, DecodeAuthorizationMessageResponse } from "@aws-sdk/client-sts";
import { z } from "zod";
import { AwsError } from "@/lib/aws/error";
import { decodeAuthorizationMessage as opened } from "../authorization-message";
import { encodedMessage } from "../inputs";
import { defineStsOperation } from "../operation";

export const decodeAuthorizationMessage = defineStsOperation({
  name: "DecodeAuthorizationMessage",
  access: "write",
  storesNothing: true,
  summary: "Decodes the reasons of a refusal that a service sent encoded.",

  input: z.object({ EncodedMessage: encodedMessage }) satisfies z.ZodType<DecodeAuthorizationMessageRequest>,

  target: () => undefined,

  requires: () => [{ action: "sts:DecodeAuthorizationMessage", resource: "*" }],

  handler({ input, call }): DecodeAuthorizationMessageResponse {
    const DecodedMessage = opened(call.accountId, input.EncodedMessage);
    if (DecodedMessage === undefined)
      throw new AwsError("InvalidAuthorizationMessageException", "The encoded message is not valid.", 400);
    return { DecodedMessage };
  },

  event: (facts) => ({ ...facts, responseElements: null }),
});
