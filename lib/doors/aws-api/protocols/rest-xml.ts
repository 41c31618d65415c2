/** S3's REST-XML. Sources: Smithy, "AWS restXml protocol"; S3 API Reference, "Error responses". */
import { randomBytes } from "node:crypto";
import { z } from "zod";
import { AwsError } from "@/lib/aws/error";
import type { OperationContract, SchemaRef } from "../contract";
import { rfc3986 } from "../percent";
import type { AwsRequest } from "../request";
import { s3Refusals } from "../sigv4/s3-refusals";
import { elementsOf } from "../wire-error";
import type { FileBody, Protocol } from "./protocol";
import { s3Address } from "./s3-address";
import { s3Input } from "./s3-input";
import { s3Route } from "./s3-route";
import { structure, textDocument, xmlDocument } from "./xml-document";

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

export const restXml: Protocol = {
  refusals: s3Refusals,
  skewMinutes: 15,
  s3: true,
  newRequestId: () => randomBytes(8).toString("hex").toUpperCase(),
  tooLarge: () => new AwsError("MaxMessageLengthExceeded", "Your request was too large.", 400),
  internalFailure: () => new AwsError("InternalError", "We encountered an internal error. Please try again.", 500),

  operation: (request, contract) => {
    const found = s3Route(request, contract);
    if (found) return found;
    throw new AwsError("MethodNotAllowed", "The specified method is not allowed against this resource.", 405);
  },

  input: s3Input,

  answer: (contract, operation, output, requestId) => {
    const bindings = outputBindings(operation);
    const values = new Map<string, unknown>(Object.entries(output ?? {}));
    const headers: Record<string, string> = { ...identity(requestId) };
    for (const [member, name] of bindings.headers) {
      const value = values.get(member);
      if (value !== undefined) headers[name] = headerText(value);
    }
    for (const [member, prefix] of bindings.prefixed)
      for (const [name, value] of Object.entries(values.get(member) ?? {})) headers[prefix + name] = headerText(value);
    const status = headers["Content-Range"] === undefined ? (operation.http?.status ?? 200) : 206;
    if (status === 204 || !bindings.body) return { status, headers, body: "" };
    if ("payload" in bindings.body) {
      const payload = values.get(bindings.body.payload);
      if (typeof payload === "string")
        return { status, headers: { "Content-Type": "application/json", ...headers }, body: payload };
      return { status, headers, body: isFileBody(payload) ? payload : "" };
    }
    headers["Content-Type"] = "application/xml";
    if ("member" in bindings.body) {
      const { member, schema } = bindings.body;
      return { status, headers, body: declaration + xmlDocument(schema, values.get(member), contract.xmlNamespace) };
    }
    const document =
      "text" in bindings.body
        ? textDocument(bindings.body.text, values.get(bindings.body.text), contract.xmlNamespace)
        : xmlDocument(bindings.body.schema, Object.fromEntries(values), contract.xmlNamespace);
    return { status, headers, body: declaration + document };
  },

  refusal: (error, _, request, requestId) => {
    const headers = { ...identity(requestId), ...markerHeaders(error) };
    const sent = asS3Says(error);
    const elements = {
      Code: sent.code,
      Message: sent.message,
      ...elementsOf(error),
      ...whereabouts(request, sent.code),
      RequestId: requestId,
      HostId: headers["x-amz-id-2"],
    };
    const schema = structure("Error", Object.fromEntries(Object.keys(elements).map((name) => [name, 0])));
    return {
      status: sent.status,
      headers: { ...headers, "Content-Type": "application/xml" },
      // The answer to HEAD has no body; its status tells all.
      body: request.method === "HEAD" || sent.status === 304 ? "" : declaration + xmlDocument(schema, elements, ""),
    };
  },
};

/** Only visible ASCII may stand in a header; the rest is percent-encoded. */
const headerText = (value: unknown) =>
  (value instanceof Date ? value.toUTCString() : String(value)).replace(/[^\x20-\x7e]+/g, rfc3986);

/** How S3 names a request: a short id, and one that says which machine answered. */
const identity = (requestId: string) => ({
  "x-amz-request-id": requestId,
  "x-amz-id-2": Buffer.from(`${requestId}.rehearsal`).toString("base64"),
  Server: "AmazonS3",
});

/** Of a refusal because of a delete marker. Source: S3 User Guide, "Working with delete markers". */
function markerHeaders({ detail }: AwsError): Record<string, string> {
  const found = markerFound.safeParse(detail).data?.deleteMarker;
  return found ? { "x-amz-delete-marker": "true", "x-amz-version-id": found.versionId } : {};
}

const markerFound = z.object({ deleteMarker: z.object({ versionId: z.string() }) });

/** S3 knows no ValidationError. */
const asS3Says = ({ code, message, status }: AwsError) =>
  code === "ValidationError" ? { code: "InvalidArgument", message, status } : { code, message, status };

/** Errors about a bucket name it, others name the resource. */
function whereabouts(request: AwsRequest, code: string): Record<string, string> {
  const { bucket } = s3Address(request);
  const aboutBucket = /^(NoSuchBucket|BucketAlready|BucketNotEmpty|InvalidBucketName)/.test(code);
  return aboutBucket && bucket !== undefined ? { BucketName: bucket } : { Resource: request.path };
}

const isFileBody = (value: unknown): value is FileBody =>
  typeof value === "object" && value !== null && "file" in value && "start" in value && "end" in value;

interface OutputBindings {
  /** Member, header. */
  headers: [string, string][];
  /** Member, prefix of the headers that hold its entries. */
  prefixed: [string, string][];
  /**
   * The document: members in a root, one member as the root, or the text of one member as the root's own; or one member
   * that is the whole body as it is. Absent where all goes into headers.
   */
  body?: { schema: SchemaRef } | { member: string; schema: SchemaRef } | { text: string } | { payload: string };
}

const known = new WeakMap<OperationContract, OutputBindings>();

function outputBindings(operation: OperationContract): OutputBindings {
  const found = known.get(operation);
  if (found) return found;
  const bindings = bindingsOf(operation);
  known.set(operation, bindings);
  return bindings;
}

function bindingsOf({ output }: OperationContract): OutputBindings {
  if (!output.isStructSchema()) return { headers: [], prefixed: [] };
  const members = [...output.structIterator()];
  const headers = members.flatMap(([name, member]): [string, string][] => {
    const { httpHeader } = member.getMergedTraits();
    return httpHeader === undefined ? [] : [[name, httpHeader]];
  });
  const prefixed = members.flatMap(([name, member]): [string, string][] => {
    const { httpPrefixHeaders } = member.getMergedTraits();
    return httpPrefixHeaders === undefined ? [] : [[name, httpPrefixHeaders]];
  });
  const payload = members.find(([, member]) => member.getMergedTraits().httpPayload);
  if (payload) {
    const [name, member] = payload;
    if (!member.isStructSchema()) return { headers, prefixed, body: { payload: name } };
    const inside = Object.fromEntries([...member.structIterator()].map(([each, of]) => [each, of.ref]));
    const root = member.getMergedTraits().xmlName ?? member.getName() ?? name;
    return { headers, prefixed, body: { member: name, schema: structure(root, inside) } };
  }
  const inBody = members.filter(([, member]) => {
    const { httpHeader, httpPrefixHeaders, httpResponseCode } = member.getMergedTraits();
    return httpHeader === undefined && httpPrefixHeaders === undefined && httpResponseCode === undefined;
  });
  const root = output.getMergedTraits().xmlName ?? output.getName() ?? "";
  if (inBody.length === 0) return { headers, prefixed };
  // GetBucketLocation: its only member has the root's name, and its text stands in the root itself (s3UnwrappedXmlOutput).
  if (inBody.length === 1 && inBody[0]?.[0] === root) return { headers, prefixed, body: { text: root } };
  const schema = structure(root, Object.fromEntries(inBody.map(([name, member]) => [name, member.ref])));
  return { headers, prefixed, body: { schema } };
}
