/** AWS JSON 1.1: one target header, JSON both ways. CloudTrail speaks it. Source: Smithy, "AWS JSON 1.1 protocol". */
import { randomUUID } from "node:crypto";
import { JsonCodec } from "@aws-sdk/core/protocols";
import { AwsError } from "@/lib/aws/error";
import { targetOf } from "../find-service";
import { queryRefusals } from "../sigv4/refusals";
import { jsonInput } from "./json-input";
import type { Protocol } from "./protocol";

/** Timestamps in epoch seconds. */
const epochSeconds = 7;
const codec = new JsonCodec({ jsonName: false, timestampFormat: { useTrait: true, default: epochSeconds } });

const headers = (requestId: string) => ({
  "Content-Type": "application/x-amz-json-1.1",
  "x-amzn-RequestId": requestId,
});

/**
 * What Query services call one way, JSON services call another; their status is 400 for all that the client did.
 * Source: "Common Error Types" in the references of JSON services, such as CloudTrail's.
 */
const renamed: Record<string, [code: string, status: number]> = {
  AccessDenied: ["AccessDeniedException", 400],
  ValidationError: ["ValidationException", 400],
  MissingAuthenticationToken: ["MissingAuthenticationTokenException", 400],
  IncompleteSignature: ["IncompleteSignatureException", 400],
  InvalidClientTokenId: ["UnrecognizedClientException", 400],
  SignatureDoesNotMatch: ["InvalidSignatureException", 400],
  ExpiredToken: ["ExpiredTokenException", 403],
  RequestExpired: ["RequestExpired", 400],
};

export const json: Protocol = {
  refusals: queryRefusals,
  skewMinutes: 5,
  s3: false,
  newRequestId: randomUUID,
  tooLarge: () => new AwsError("RequestEntityTooLargeException", "Request size exceeded 1048576 bytes", 413),
  internalFailure: () => new AwsError("InternalFailure", "We encountered an internal error. Please try again.", 500),

  operation: (request, contract) => {
    const target = targetOf(request);
    const found = target?.prefix.split(".").at(-1) === contract.target && contract.operation(target.operation);
    if (found) return found;
    throw new AwsError("UnknownOperationException", "", 400);
  },

  input: (request, operation) => jsonInput(operation.input, request.body),

  answer: (_, operation, output, requestId) => {
    if (!operation.output.isStructSchema()) return { status: 200, headers: headers(requestId), body: "{}" };
    const serializer = codec.createSerializer();
    serializer.write(operation.output, output ?? {});
    return { status: 200, headers: headers(requestId), body: String(serializer.flush()) };
  },

  refusal: (error, service, _, requestId) => {
    const [code, status] = renamed[error.code] ?? [error.code, error.status];
    const member = service.contract?.error(error.code)?.messageMember ?? "message";
    return {
      status,
      headers: headers(requestId),
      body: JSON.stringify({ __type: code, ...(error.message !== "" && { [member]: error.message }) }),
    };
  },
};
