/** Reads how a request is signed: the Authorization header, or the parameters of a presigned address. */
import { percentDecode } from "../percent";
import { type AwsRequest, header, headerValues, rawParameters } from "../request";
import type { Form, Refusals } from "./refusals";
import { readTimestamp, timestamp } from "./timestamp";

/** The scope of a credential: `keyid/date/region/service/terminator`. */
export interface Scope {
  accessKeyId: string;
  date: string;
  region: string;
  service: string;
  terminator: string;
}

export interface Authorization {
  form: Form;
  scope: Scope;
  /** As sent, for messages. */
  credential: string;
  /** Lower case, as sent. */
  signedHeaders: string[];
  signature: string;
  /** The request's time: basic ISO 8601, and milliseconds. */
  timestamp: string;
  at: number;
  sessionToken?: string;
  /** Seconds; presigned only. */
  expires?: number;
}

const algorithm = "AWS4-HMAC-SHA256";
const week = 604_800;

/** The scope that a request claims, or undefined where it has none that can be read. Never throws: it finds the service. */
export function claimedScope(request: AwsRequest): Scope | undefined {
  const inHeader = /\bCredential=([^,\s]*)/.exec(header(request, "authorization") ?? "")?.[1];
  const credential = inHeader ?? authParameters(request).get("X-Amz-Credential");
  return credential === undefined ? undefined : readScope(credential);
}

/** Is it presigned by version 2 of signatures, which S3 takes no more for buckets made since June 2020? */
export const isOldPresigned = (request: AwsRequest): boolean =>
  rawParameters(request.query).some(([name]) => name === "AWSAccessKeyId");

/** Does a request say nothing at all of who sends it? */
export const isUnsigned = (request: AwsRequest): boolean =>
  headerValues(request, "authorization").length === 0 && authParameters(request).size === 0;

/**
 * Reads the signature's form. Throws the refusals of the form only: nothing is looked up and nothing verified.
 */
export function readAuthorization(request: AwsRequest, refusals: Refusals): Authorization {
  const headers = headerValues(request, "authorization");
  const parameters = authParameters(request);
  const presigned = [...parameters.keys()].some((name) => name !== "X-Amz-Security-Token");
  const authorization = headers[0];
  if (authorization === undefined) {
    if (!presigned) throw refusals.missing();
    return readPresigned(parameters, refusals);
  }
  if (presigned) throw refusals.bothForms();
  return readHeader(request, headers.join(","), refusals);
}

function readHeader(request: AwsRequest, authorization: string, refusals: Refusals): Authorization {
  const [scheme = "", rest = ""] = splitOnce(authorization.trim(), /\s+/);
  const fields = new Map<string, string>();
  for (const piece of rest.split(",").map((part) => part.trim())) {
    if (piece === "") continue;
    const equals = piece.indexOf("=");
    if (equals < 0) throw refusals.notKeyValue(piece, authorization);
    fields.set(piece.slice(0, equals).trim(), piece.slice(equals + 1).trim());
  }
  const date = header(request, "x-amz-date") ?? header(request, "date");
  const lacking = ["Credential", "Signature", "SignedHeaders"].filter((name) => !fields.get(name));
  if (date === undefined) lacking.push("Date");
  if (lacking.length > 0) throw refusals.lacking("header", lacking, scheme);
  if (scheme !== algorithm) throw refusals.unsupportedAlgorithm("header", scheme);
  const token = header(request, "x-amz-security-token");
  return authorizationOf("header", fields, date ?? "", token, refusals);
}

function readPresigned(parameters: Map<string, string>, refusals: Refusals): Authorization {
  const names = ["X-Amz-Algorithm", "X-Amz-Credential", "X-Amz-Signature", "X-Amz-SignedHeaders", "X-Amz-Date"];
  const lacking = names.filter((name) => !parameters.get(name));
  if (lacking.length > 0) throw refusals.lacking("query", lacking, "");
  const given = parameters.get("X-Amz-Algorithm") ?? "";
  if (given !== algorithm) throw refusals.unsupportedAlgorithm("query", given);
  const expires = parameters.get("X-Amz-Expires");
  if (expires !== undefined && (!/^\d{1,6}$/.test(expires) || Number(expires) > week))
    throw refusals.malformedExpires(expires);
  const fields = new Map([...parameters].map(([name, value]) => [name.replace("X-Amz-", ""), value]));
  return {
    ...authorizationOf(
      "query",
      fields,
      parameters.get("X-Amz-Date") ?? "",
      parameters.get("X-Amz-Security-Token"),
      refusals,
    ),
    ...(expires !== undefined && { expires: Number(expires) }),
  };
}

function authorizationOf(
  form: Form,
  fields: Map<string, string>,
  date: string,
  sessionToken: string | undefined,
  refusals: Refusals,
): Authorization {
  const credential = fields.get("Credential") ?? "";
  const scope = readScope(credential);
  if (!scope) throw refusals.malformedCredential(form, credential);
  // The header form also takes an HTTP date (RFC 9110), which is signed in its basic ISO form.
  const basic = readTimestamp(date) !== undefined ? date : form === "header" ? fromHttpDate(date) : undefined;
  const at = basic === undefined ? undefined : readTimestamp(basic);
  if (basic === undefined || at === undefined) throw refusals.malformedDate(form, date);
  return {
    form,
    scope,
    credential,
    signedHeaders: (fields.get("SignedHeaders") ?? "").split(";").filter((name) => name !== ""),
    signature: fields.get("Signature") ?? "",
    timestamp: basic,
    at,
    ...(sessionToken && { sessionToken }),
  };
}

function readScope(credential: string): Scope | undefined {
  const [accessKeyId, date, region, service, terminator, ...more] = credential.split("/");
  if (!accessKeyId || date === undefined || region === undefined || service === undefined || terminator === undefined)
    return undefined;
  return more.length > 0 ? undefined : { accessKeyId, date, region, service, terminator };
}

/** The parameters of SigV4 in the address, decoded, by their exact names. */
function authParameters(request: AwsRequest) {
  const found = new Map<string, string>();
  if (!request.query.includes("X-Amz-")) return found;
  for (const [name, value] of rawParameters(request.query)) {
    const decoded = percentDecode(name);
    if (signingParameters.has(decoded)) found.set(decoded, percentDecode(value));
  }
  return found;
}

const signingParameters = new Set([
  "X-Amz-Algorithm",
  "X-Amz-Credential",
  "X-Amz-Date",
  "X-Amz-Expires",
  "X-Amz-SignedHeaders",
  "X-Amz-Signature",
  "X-Amz-Security-Token",
]);

/** `Sat, 31 Jan 2026 23:59:59 GMT` in basic ISO form; undefined for any other text. */
function fromHttpDate(text: string): string | undefined {
  if (!/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text)) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : timestamp(at);
}

function splitOnce(text: string, at: RegExp): [string, string?] {
  const found = at.exec(text);
  return found ? [text.slice(0, found.index), text.slice(found.index + found[0].length)] : [text];
}
