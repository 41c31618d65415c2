/** AWS Query: form parameters in, XML out. IAM and STS speak it. Source: Smithy, "AWS Query protocol". */
import { randomUUID } from "node:crypto";
import type { NormalizedSchema } from "@smithy/core/schema";
import { AwsError } from "@/lib/aws/error";
import type { OperationContract, SchemaRef } from "../contract";
import { formParameters } from "../form-parameters";
import { rfc3986 } from "../percent";
import { queryRefusals } from "../sigv4/refusals";
import type { Protocol } from "./protocol";
import { queryInput } from "./query-input";
import { structure, xmlDocument } from "./xml-document";

const text = 0;
const errorDocument = structure("ErrorResponse", {
  Error: structure("Error", { Type: text, Code: text, Message: text }),
  RequestId: text,
});
const metadata = structure("ResponseMetadata", { RequestId: text });

/**
 * Members that are policy documents: AWS sends them encoded by RFC 3986. The shapes do not tell, since there they are
 * strings like any other. Source: IAM API Reference, GetPolicyVersion, GetRole, GetUserPolicy, GetAccountAuthorizationDetails.
 */
const policyDocuments: Record<string, string> = {
  PolicyVersion: "Document",
  PolicyDetail: "PolicyDocument",
  Role: "AssumeRolePolicyDocument",
  RoleDetail: "AssumeRolePolicyDocument",
  GetUserPolicyResponse: "PolicyDocument",
  GetGroupPolicyResponse: "PolicyDocument",
  GetRolePolicyResponse: "PolicyDocument",
};

export const query: Protocol = {
  refusals: queryRefusals,
  skewMinutes: 15,
  s3: false,
  newRequestId: randomUUID,
  tooLarge: () => new AwsError("RequestEntityTooLarge", "Request size exceeded 1048576 bytes", 413),
  internalFailure: (service) =>
    service.contract?.error("ServiceFailure")
      ? new AwsError(
          "ServiceFailure",
          "The request processing has failed because of an unknown error, exception or failure.",
          500,
        )
      : new AwsError("InternalFailure", "We encountered an internal error. Please try again.", 500),

  operation: (request, contract) => {
    const parameters = formParameters(request);
    const action = parameters.get("Action");
    if (!action) throw new AwsError("MissingAction", "The request is missing an action or a required parameter.", 400);
    const version = parameters.get("Version");
    const found = version === contract.apiVersion ? contract.operation(action) : undefined;
    if (found) return found;
    const asked = version || "NO_VERSION_SPECIFIED";
    throw new AwsError("InvalidAction", `Could not find operation ${action} for version ${asked}`, 400);
  },

  input: (request, operation) => queryInput(operation.input, formParameters(request)),

  answer: (contract, operation, output, requestId) => ({
    status: 200,
    headers: { "Content-Type": "text/xml", "x-amzn-RequestId": requestId },
    body: xmlDocument(
      answerSchema(operation),
      {
        [`${operation.name}Result`]: onTheWire(operation.output, output ?? {}),
        ResponseMetadata: { RequestId: requestId },
      },
      contract.xmlNamespace,
    ),
  }),

  refusal: (error, service, _, requestId) => ({
    status: error.status,
    headers: { "Content-Type": "text/xml", "x-amzn-RequestId": requestId },
    body: xmlDocument(
      errorDocument,
      {
        Error: { Type: error.status < 500 ? "Sender" : "Receiver", Code: error.code, Message: error.message },
        RequestId: requestId,
      },
      service.contract?.xmlNamespace ?? "",
    ),
  }),
};

const answerSchemas = new WeakMap<OperationContract, SchemaRef>();

/** `<NameResponse><NameResult>…</NameResult><ResponseMetadata>…`; no result where the operation has no output. */
function answerSchema(operation: OperationContract): SchemaRef {
  const known = answerSchemas.get(operation);
  if (known !== undefined) return known;
  const schema = structure(`${operation.name}Response`, {
    ...(operation.output.isStructSchema() && { [`${operation.name}Result`]: operation.output.ref }),
    ResponseMetadata: metadata,
  });
  answerSchemas.set(operation, schema);
  return schema;
}

/** The output as IAM and STS send it: times in whole seconds, policy documents encoded. */
function onTheWire(schema: NormalizedSchema, value: unknown): unknown {
  if (value instanceof Date) return new Date(Math.floor(value.getTime() / 1000) * 1000);
  if (value === null || typeof value !== "object" || value instanceof Uint8Array) return value;
  if (Array.isArray(value)) {
    const item = schema.getValueSchema();
    return value.map((each) => onTheWire(item, each));
  }
  const entries = new Map<string, unknown>(Object.entries(value));
  if (schema.isMapSchema()) {
    const item = schema.getValueSchema();
    return Object.fromEntries([...entries].map(([key, each]) => [key, onTheWire(item, each)]));
  }
  const document = policyDocuments[schema.getName() ?? ""];
  const sent: Record<string, unknown> = {};
  for (const [name, member] of schema.structIterator()) {
    const each = entries.get(name);
    if (each === undefined) continue;
    sent[name] = name === document && typeof each === "string" ? rfc3986(each) : onTheWire(member, each);
  }
  return sent;
}
