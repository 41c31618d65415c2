/**
 * A call as an AWS client makes it: written by AWS's shapes, signed by Signature Version 4, received by the port like
 * any other, its answer read by the same shapes.
 */
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { parseXML } from "@aws-sdk/xml-builder";
import { receiveInProcess, type WholeAnswer } from "../in-process";
import { percentEncode, percentEncodePath } from "../percent";
import type { Port } from "../receive";
import { presignedQuery, type SigningKeys, signedHeaders } from "../sigv4/sign";
import { type ClientContract, clientContracts } from "./contracts";

export interface ClientCall {
  /** `iam` */
  service: string;
  /** `CreateUser` */
  operation: string;
  input: Record<string, unknown>;
  keys: SigningKeys;
  region: string;
}

/** From where the call comes, and when. */
export interface ClientPlace {
  /** Host and port under which the AWS port is known: `localhost:4566`. */
  host: string;
  sourceIp: string;
  userAgent: string;
  secure: boolean;
  /** The machine's time. */
  at: Date;
}

export type ClientAnswer =
  | { ok: true; output: Record<string, unknown>; body: Buffer }
  | { ok: false; status: number; code: string; message: string };

/** Clients ask for the sum of what they read, to check it. Source: AWS SDKs Reference Guide, response checksum validation. */
const readsObject: ReadonlySet<string> = new Set(["GetObject", "HeadObject"]);

/** In: the call; where it comes from; the port. Out: AWS's answer, members by name, or its refusal. */
export async function callPort(call: ClientCall, place: ClientPlace, port: Port): Promise<ClientAnswer> {
  const client = clientContracts.get(call.service);
  const operation = client && schemaOf(client, call.operation);
  if (!client || !operation) throw new Error(`There is no contract of ${call.service}:${call.operation}.`);
  const { Bucket, ...input } = call.input;
  const asked = readsObject.has(call.operation) ? { ChecksumMode: "ENABLED", ...call.input } : call.input;
  const request = await client.protocol.serializeRequest(operation, asked, context);
  const body = bytesOf(request.body);
  const bucket = call.service === "s3" && typeof Bucket === "string" ? `/${encodeURIComponent(Bucket)}` : "";
  const path = bucket && request.path === "/" ? bucket : bucket + request.path;
  const { at, sourceIp, userAgent, secure } = place;
  const whole = {
    method: request.method,
    path: percentEncodePath(decoded(path)),
    query: queryOf(request.query),
    rawHeaders: [
      "Host",
      place.host,
      "User-Agent",
      Buffer.from(userAgent, "utf8").toString("latin1"),
      ...Object.entries(request.headers).flatMap(([name, value]) => [
        name,
        Buffer.from(String(value), "utf8").toString("latin1"),
      ]),
      ...(body.length > 0 ? ["Content-Length", String(body.length)] : []),
      // S3 asks for a sum of every document that it is sent.
      ...(call.service === "s3" && !("Body" in input) && body.length > 0 && !("content-md5" in request.headers)
        ? ["Content-MD5", createHash("md5").update(body).digest("base64")]
        : []),
    ],
    body,
    sourceIp,
    secure,
    at,
  };
  const headers = signedHeaders(whole, { keys: call.keys, region: call.region, service: call.service });
  const answer = await receiveInProcess({ ...whole, rawHeaders: headers }, port);
  return readAnswer(client, operation, answer);
}

/** An address of an object at the AWS port, which speaks plain HTTP, that needs no signing any more, for so many seconds. */
export function presignedAddress(
  {
    bucket,
    key,
    keys,
    region,
    seconds,
  }: { bucket: string; key: string; keys: SigningKeys; region: string; seconds: number },
  { host, at }: Pick<ClientPlace, "host" | "at">,
): string {
  const path = percentEncodePath(Buffer.from(`/${bucket}/${key}`, "utf8").toString("latin1"));
  const request = { method: "GET", path, query: "", rawHeaders: ["Host", host], body: Buffer.alloc(0), at };
  return `http://${host}${path}?${presignedQuery(request, { keys, region, service: "s3" }, seconds)}`;
}

const schemaOf = ({ data, contract }: ClientContract, name: string) => {
  const operation = contract.operation(name);
  return (
    operation && {
      namespace: data.namespace,
      name,
      traits: data.operations[name]?.traits ?? 0,
      input: operation.input.getSchema(),
      output: operation.output.getSchema(),
    }
  );
};

type OperationSchema = NonNullable<ReturnType<typeof schemaOf>>;

/** What the SDK's protocols ask of their surroundings. */
const context = {
  endpoint: async () => ({ protocol: "http:", hostname: "localhost", path: "/" }),
  streamCollector: async (stream: Readable) => new Uint8Array(Buffer.concat(await stream.toArray())),
  base64Encoder: (value: Uint8Array | string) => Buffer.from(value).toString("base64"),
  base64Decoder: (text: string) => new Uint8Array(Buffer.from(text, "base64")),
  utf8Encoder: (value: Uint8Array | string) => Buffer.from(value).toString("utf8"),
  utf8Decoder: (text: string) => new Uint8Array(Buffer.from(text, "utf8")),
};

/** One character per byte, nothing encoded. */
const decoded = (path: string) => Buffer.from(decodeURIComponent(path), "utf8").toString("latin1");

const queryOf = (query: Record<string, string | string[] | null> | undefined) =>
  Object.entries(query ?? {})
    .flatMap(([name, value]) => [value ?? ""].flat().map((one) => `${encoded(name)}=${encoded(one)}`))
    .join("&");

const encoded = (text: string) => percentEncode(Buffer.from(text, "utf8").toString("latin1"));

function bytesOf(body: unknown): Buffer {
  // The SDK's own kind of bytes has the methods of a text too, of which Buffer.from alone would make use.
  if (body instanceof Uint8Array) return Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  return Buffer.from(body === undefined || body === null ? "" : String(body), "utf8");
}

async function readAnswer(
  client: ClientContract,
  operation: OperationSchema,
  answer: WholeAnswer,
): Promise<ClientAnswer> {
  const { status, headers, body } = answer;
  if (status >= 300) return { ok: false, status, ...refusalIn(body.toString("utf8"), status) };
  const response = {
    statusCode: status,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
    body: Readable.from([body]),
  };
  const { $metadata, ...output } = await client.protocol.deserializeResponse(operation, context, response);
  return { ok: true, output, body };
}

const phrases: ReadonlyMap<number, string> = new Map([
  [304, "Not Modified"],
  [400, "Bad Request"],
  [403, "Forbidden"],
  [404, "Not Found"],
  [412, "Precondition Failed"],
]);

/** Code and sentence, out of XML or JSON; an answer without a body (HEAD) has its status for them. */
function refusalIn(text: string, status: number): { code: string; message: string } {
  if (text === "") return { code: String(status), message: phrases.get(status) ?? "Unknown" };
  const read: unknown = text.startsWith("{") ? JSON.parse(text) : parseXML(text);
  const error = record(record(read).ErrorResponse ?? read);
  const inner = record(error.Error ?? error);
  const code = String(inner.Code ?? inner.__type ?? "Unknown").replace(/^.*#/, "");
  return { code, message: String(inner.Message ?? inner.message ?? "Unknown") };
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? { ...value } : {};
