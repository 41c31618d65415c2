/** The input of an S3 request by the HTTP bindings of its shape: labels, query, headers, payload. */
import { XmlCodec } from "@aws-sdk/core/protocols";
import { parseXML } from "@aws-sdk/xml-builder";
import { getValueFromTextNode } from "@smithy/core/client";
import type { NormalizedSchema } from "@smithy/core/schema";
import { AwsError } from "@/lib/aws/error";
import type { OperationContract } from "../contract";
import { percentDecode } from "../percent";
import { type AwsRequest, header, rawParameters } from "../request";
import { refuseUnreadable, s3Address } from "./s3-address";

const codec = new XmlCodec({
  xmlNamespace: "",
  serviceNamespace: "",
  httpBindings: true,
  timestampFormat: { useTrait: true, default: 5 },
});

const malformedXml = () =>
  new AwsError(
    "MalformedXML",
    "The XML you provided was not well-formed or did not validate against our published schema",
    400,
  );

export function s3Input(request: AwsRequest, operation: OperationContract): Record<string, unknown> {
  if (!operation.input.isStructSchema()) return {};
  refuseUnreadable(request);
  const { bucket, key } = s3Address(request);
  const query = new Map(rawParameters(request.query).map(([name, value]) => [utf8(name), utf8(value)]));
  const input: Record<string, unknown> = {};
  for (const [name, member] of operation.input.structIterator()) {
    const traits = member.getMergedTraits();
    const value = traits.httpLabel
      ? name === "Bucket"
        ? bucket
        : key
      : traits.httpQuery !== undefined
        ? converted(member, name, query.get(traits.httpQuery))
        : traits.httpHeader !== undefined
          ? converted(member, name, sentHeader(request, traits.httpHeader.toLowerCase()))
          : traits.httpPrefixHeaders !== undefined
            ? prefixed(request, traits.httpPrefixHeaders)
            : traits.httpPayload
              ? (received(member, request) ?? payload(member, request.body))
              : undefined;
    if (value !== undefined) input[name] = value;
  }
  return input;
}

/** A header, or one that came behind the body. */
const sentHeader = (request: AwsRequest, name: string) => header(request, name) ?? request.spooled?.trailers.get(name);

/** The body of an object stays the file that it is. */
function received(schema: NormalizedSchema, { spooled }: AwsRequest) {
  if (!spooled || !schema.isBlobSchema()) return undefined;
  const { file, size, sha256, md5, checksums } = spooled;
  return { file, size, sha256, md5, checksums };
}

function converted(schema: NormalizedSchema, name: string, text: string | undefined): unknown {
  if (text === undefined) return undefined;
  if (text.includes("\u0000")) throw invalid(name);
  if (schema.isBooleanSchema()) {
    if (text !== "true" && text !== "false") throw invalid(name);
    return text === "true";
  }
  if (schema.isNumericSchema()) {
    if (!/^-?\d{1,15}$/.test(text)) throw invalid(name);
    return Number(text);
  }
  if (schema.isTimestampSchema()) {
    const at = new Date(text);
    if (Number.isNaN(at.getTime())) throw invalid(name);
    return at;
  }
  return schema.isListSchema() ? text.split(",").map((part) => part.trim()) : text;
}

const invalid = (name: string) => new AwsError("InvalidArgument", `Provided ${name} is not valid`, 400);

/** `x-amz-meta-…` headers, by what stands behind the prefix. */
function prefixed(request: AwsRequest, prefix: string) {
  const found: Record<string, string> = {};
  request.rawHeaders.forEach((name, index) => {
    if (index % 2 === 0 && name.toLowerCase().startsWith(prefix))
      found[name.toLowerCase().slice(prefix.length)] = request.rawHeaders[index + 1] ?? "";
  });
  return Object.keys(found).length > 0 ? found : undefined;
}

function payload(schema: NormalizedSchema, body: Buffer): unknown {
  if (body.length === 0) return undefined;
  if (schema.isBlobSchema()) return new Uint8Array(body);
  const xml = decoded(body);
  if (!schema.isStructSchema()) return xml;
  // A document type declares entities; S3's documents have none.
  if (/<!DOCTYPE/i.test(xml) || !refersToCharacters(xml)) throw malformedXml();
  try {
    const root = schema.getMergedTraits().xmlName ?? schema.getName() ?? "";
    const document: Record<string, unknown> = parseXML(xml);
    if (!Object.hasOwn(document, root)) throw malformedXml();
    const value = document[root];
    return codec
      .createDeserializer()
      .readSchema(schema, typeof value === "object" ? getValueFromTextNode(value) : value);
  } catch {
    // Not well formed, of another shape, or nested so deep that the parser gives up.
    throw malformedXml();
  }
}

/** Is every reference one to a character that XML knows? Source: XML 1.0, 2.2 (Char) and 4.1 (references). */
function refersToCharacters(xml: string) {
  const references = xml
    .replace(/<!\[CDATA\[.*?\]\]>/gs, "")
    .matchAll(/&(?:#(\d{1,7});|#x([0-9A-Fa-f]{1,6});|(\w*;?))/g);
  for (const [, decimal, hexadecimal, name] of references) {
    if (name !== undefined) {
      if (!/^(lt|gt|amp|quot|apos);$/.test(name)) return false;
    } else if (!isCharacter(decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? "", 16))) return false;
  }
  return true;
}

const isCharacter = (code: number) =>
  [0x9, 0xa, 0xd].includes(code) ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff);

function decoded(body: Buffer) {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(body);
    if (!text.includes("\u0000")) return text;
  } catch {
    throw malformedXml();
  }
  throw malformedXml();
}

const utf8 = (bytes: string) => Buffer.from(percentDecode(bytes), "latin1").toString("utf8");
