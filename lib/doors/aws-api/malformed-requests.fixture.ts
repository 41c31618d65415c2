/**
 * Requests that are malformed by construction, at random: each is made of a call that an administrator could make, so
 * that what is taken for good would be seen in the account.
 */
import type { NormalizedSchema } from "@smithy/core/schema";
import fc from "fast-check";
import type { OperationContract } from "./contract";
import { rfc3986 } from "./percent";
import { services } from "./registry";
import type { AwsRequest } from "./request";
import { canonicalRequest } from "./sigv4/canonical-request";
import { sha256, signature, stringToSign } from "./sigv4/signature";
import { timestamp } from "./sigv4/timestamp";

export type Form = "query" | "json" | "rest-xml";

/** A request before it is signed. Paths, queries and headers are one character per byte. */
export interface Broken {
  /** What is wrong with it. */
  how: string;
  /** The form in which it must be answered; absent where the request does not tell it. */
  form?: Form;
  service: string;
  method: string;
  path: string;
  query: string;
  headers: Record<string, string>;
  body: Buffer;
  /** What happens to it after it was signed. */
  spoil?: (request: AwsRequest) => AwsRequest;
}

export interface Signer {
  id: string;
  secret: string;
}

/** The request as it reaches the port, signed with all its headers. */
export function signed(broken: Broken, { id, secret }: Signer, at: Date): AwsRequest {
  const stamp = timestamp(at.getTime());
  const s3 = broken.service === "s3";
  const payloadHash = sha256(broken.body);
  const headers = {
    host: "127.0.0.1",
    "x-amz-date": stamp,
    ...(s3 && { "x-amz-content-sha256": payloadHash }),
    ...broken.headers,
  };
  const { method, path, query, body } = broken;
  const rawHeaders = Object.entries(headers).flat();
  const request: AwsRequest = {
    method,
    path,
    query,
    rawHeaders,
    body,
    bodyTooLarge: false,
    sourceIp: "127.0.0.1",
    secure: false,
    at,
  };
  const signedHeaders = Object.keys(headers).sort();
  const scope = {
    accessKeyId: id,
    date: stamp.slice(0, 8),
    region: "us-east-1",
    service: broken.service,
    terminator: "aws4_request",
  };
  const canonical = canonicalRequest(request, { signedHeaders, payloadHash, s3, without: new Set() });
  const credential = [id, scope.date, scope.region, scope.service, scope.terminator].join("/");
  const proof = signature(secret, scope, stringToSign(stamp, scope, canonical));
  const authorization = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${signedHeaders.join(";")}, Signature=${proof}`;
  const sent = { ...request, rawHeaders: [...rawHeaders, "authorization", authorization] };
  return broken.spoil ? broken.spoil(sent) : sent;
}

/** A call that would succeed: an operation with a typical input. */
export interface Good {
  service: string;
  operation: OperationContract;
  input: object;
}

/** In: calls that would succeed, and a bucket with an object `one`. Out: malformed requests of every kind. */
export function malformed(calls: readonly Good[], bucket: string): fc.Arbitrary<Broken> {
  const query = calls.filter(({ service }) => protocolOf(service) === "query");
  const json = calls.filter(({ service }) => protocolOf(service) === "json");
  const good = fc.oneof(
    fc.constantFrom(...query).map(asForm),
    fc.constantFrom(...json).map(asJson),
    fc.constantFrom(...goodS3(bucket)),
  );
  return fc.oneof(
    { arbitrary: malformedForm(query), weight: 5 },
    { arbitrary: malformedJson(json), weight: 3 },
    { arbitrary: malformedXml(bucket), weight: 2 },
    { arbitrary: malformedAddress(bucket), weight: 2 },
    { arbitrary: wrongProtocol(query, json), weight: 2 },
    { arbitrary: badlySigned(good), weight: 3 },
  );
}

const protocolOf = (name: string) => services.find((service) => service.name === name)?.protocol;

const anyText = fc.string({ unit: "binary", maxLength: 20 });
const word = fc.string({ unit: fc.constantFrom(..."abcXYZ019_-"), minLength: 1, maxLength: 12 });
const notUtf8 = fc.constantFrom("%FF", "%C3%28", "%ED%A0%80", "%F5%80%80%80", "%C0%AF", "\xff", "\xc3(", "\xe2\x82");
const bytes = (text: string) => Buffer.from(text, "latin1");

// Forms

interface Place {
  /** As a name in a form: `Tags.member.1.Key`. */
  name: string;
  /** As steps into an object: Tags, 0, Key. */
  steps: (string | number)[];
  kind: Kind;
}
type Kind = "text" | "number" | "boolean" | "time" | "blob" | "list" | "structure";

function kindOf(schema: NormalizedSchema): Kind | undefined {
  if (schema.isListSchema()) return "list";
  if (schema.isStructSchema()) return "structure";
  if (schema.isMapSchema() || schema.isDocumentSchema()) return undefined;
  if (schema.isNumericSchema()) return "number";
  if (schema.isBooleanSchema()) return "boolean";
  if (schema.isTimestampSchema()) return "time";
  return schema.isBlobSchema() ? "blob" : "text";
}

/** Every member of an input, however deep it stands. */
function placesIn(schema: NormalizedSchema, before: Omit<Place, "kind"> = { name: "", steps: [] }): Place[] {
  if (before.steps.length > 6) return [];
  const kind = kindOf(schema);
  const here = kind && before.steps.length > 0 ? [{ ...before, kind }] : [];
  if (schema.isListSchema()) {
    const item = { name: `${before.name}.member.1`, steps: [...before.steps, 0] };
    return [...here, ...placesIn(schema.getValueSchema(), item)];
  }
  if (!schema.isStructSchema()) return here;
  const members = [...schema.structIterator()].flatMap(([name, member]) => {
    const wire = member.getMergedTraits().xmlName ?? name;
    return placesIn(member, {
      name: before.name === "" ? wire : `${before.name}.${wire}`,
      steps: [...before.steps, name],
    });
  });
  return [...here, ...members];
}

type Pair = readonly [name: string, value: string];

/** A value as the parameters of a form. */
function pairsOf(value: unknown, name: string): Pair[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => pairsOf(each, `${name}.member.${index + 1}`));
  if (value instanceof Uint8Array) return [[name, Buffer.from(value).toString("base64")]];
  if (value instanceof Date) return [[name, value.toISOString()]];
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([key, each]) => pairsOf(each, name === "" ? key : `${name}.${key}`));
  return value === undefined ? [] : [[name, String(value)]];
}

const encodedForm = (pairs: readonly Pair[]) =>
  pairs.map(([name, value]) => `${rfc3986(name)}=${rfc3986(value)}`).join("&");

const versionOf = (service: string) => services.find(({ name }) => name === service)?.contract?.apiVersion ?? "";

const formPairs = ({ service, operation, input }: Good): Pair[] => [
  ["Action", operation.name],
  ["Version", versionOf(service)],
  ...pairsOf(input, ""),
];

const form = (how: string, service: string, text: string): Broken => ({
  how,
  form: "query",
  service,
  method: "POST",
  path: "/",
  query: "",
  headers: { "content-type": "application/x-www-form-urlencoded" },
  body: bytes(text),
});

const asForm = (call: Good) => form("good", call.service, encodedForm(formPairs(call)));

const wrongInForm: Record<Kind, fc.Arbitrary<Pair>> = {
  number: value("many", "1.5", "", "99999999999", "0x10", "1e3", " 1", "--1", "١"),
  boolean: value("yes", "TRUE", "", "2", "on"),
  time: value("yesterday", "", "2026-13-01T00:00:00Z", "2026-01-01", "1e9"),
  blob: value("*", "a", "=abc", "ab=c"),
  list: fc.oneof(value("x"), inside(".x", ".member.x", ".member.0", ".member.-1", ".entry.1", ".member.1e1", ".1")),
  structure: value("x", "{}", "[]"),
  text: fc.oneof(value("\u0000", "a\u0000b"), inside(".1", ".member.1", ".Key", ".member.1.Key")),
};

/** The member itself with another value, or a name below it. */
function value(...values: string[]): fc.Arbitrary<Pair> {
  return fc.constantFrom(...values).map((each) => ["", each] as const);
}
function inside(...names: string[]): fc.Arbitrary<Pair> {
  return fc.constantFrom(...names).map((name) => [name, "x"] as const);
}

function malformedForm(calls: readonly Good[]): fc.Arbitrary<Broken> {
  const call = fc.constantFrom(...calls);
  const text = (one: Good) => encodedForm(formPairs(one));
  const withPlaces = calls
    .map((one) => ({ one, places: placesIn(one.operation.input) }))
    .filter(({ places }) => places.length > 0);
  const wrongType = fc
    .constantFrom(...withPlaces)
    .chain(({ one, places }) => fc.tuple(fc.constant(one), fc.constantFrom(...places)))
    .chain(([one, place]) =>
      wrongInForm[place.kind].map(([below, wrong]) => {
        const top = String(place.steps[0]);
        const others = formPairs(one).filter(([name]) => name !== top && !name.startsWith(`${top}.`));
        return form("a value of another type", one.service, encodedForm([...others, [place.name + below, wrong]]));
      }),
    );
  const twice = fc.tuple(call, fc.nat(), anyText).map(([one, which, other]) => {
    const pairs = formPairs(one);
    const name = pairs[which % pairs.length]?.[0] ?? "Action";
    return form("a parameter twice", one.service, encodedForm([...pairs, [name, other]]));
  });
  const badBytes = fc
    .tuple(call, notUtf8, word, fc.boolean())
    .map(([one, bad, name, inName]) =>
      form("bytes that are no UTF-8", one.service, `${text(one)}&${inName ? `${name}${bad}=1` : `${name}=${bad}`}`),
    );
  const cutTriple = fc
    .tuple(call, fc.constantFrom("%", "%4", "%G1", "%%", "%u0041"), fc.nat())
    .map(([one, end, at]) => form("a cut triple", one.service, cutAtValue(text(one), at) + end));
  const deep = fc
    .tuple(
      fc.constantFrom(...withPlaces.map(({ one }) => one)),
      fc.integer({ min: 33, max: 3000 }),
      fc.constantFrom(".member.1", ".", ".a", ".entry.1.value"),
    )
    .map(([one, depth, step]) => form("depth", one.service, `${text(one)}&Tags${step.repeat(depth)}=x`));
  const many = call.map((one) => form("too many parameters", one.service, text(one) + "&a=b".repeat(20_001)));
  const unknown = fc.tuple(call, fc.oneof(word, anyText), word).chain(([one, action, version]) => {
    const rest = encodedForm(pairsOf(one.input, ""));
    const [name, known] = [one.operation.name, versionOf(one.service)];
    return fc.constantFrom(
      form("an unknown action", one.service, `Action=${rfc3986(`${action}?`)}&Version=${known}&${rest}`),
      form("an action in other case", one.service, `Action=${name.toLowerCase()}&Version=${known}&${rest}`),
      form("an unknown version", one.service, `Action=${name}&Version=${version}&${rest}`),
      form("no version", one.service, `Action=${name}&${rest}`),
      form("no action", one.service, `Version=${known}&${rest}`),
    );
  });
  const asked = calls.filter(({ operation }) => operation.required.length > 0);
  const lacking = fc.tuple(fc.constantFrom(...asked), fc.nat()).map(([one, which]) => {
    const { required } = one.operation;
    const gone = required[which % required.length] ?? "";
    const left = formPairs(one).filter(([name]) => name !== gone && !name.startsWith(`${gone}.`));
    return form("a required member less", one.service, encodedForm(left));
  });
  return fc.oneof(
    { arbitrary: wrongType, weight: 160 },
    { arbitrary: twice, weight: 60 },
    { arbitrary: badBytes, weight: 60 },
    { arbitrary: cutTriple, weight: 40 },
    { arbitrary: deep, weight: 20 },
    { arbitrary: many, weight: 1 },
    { arbitrary: unknown, weight: 60 },
    { arbitrary: lacking, weight: 20 },
  );
}

/** Cuts a form somewhere behind its first parameter's name, never within a triple. */
function cutAtValue(text: string, at: number) {
  const first = text.indexOf("=") + 1;
  return text.slice(0, first + (at % Math.max(1, text.length - first))).replace(/%[0-9A-F]?$/, "");
}

// JSON

const targetOf = ({ service, operation }: Good) =>
  `${services.find(({ name }) => name === service)?.contract?.target}.${operation.name}`;

const jsonRequest = (how: string, service: string, target: string, body: Buffer): Broken => ({
  how,
  form: "json",
  service,
  method: "POST",
  path: "/",
  query: "",
  headers: { "content-type": "application/x-amz-json-1.1", "x-amz-target": target },
  body,
});

const asJson = (call: Good) =>
  jsonRequest("good", call.service, targetOf(call), Buffer.from(JSON.stringify(call.input)));

const wrongInJson: Record<Kind, readonly unknown[]> = {
  text: [5, true, {}, [], ["x"], "a\u0000b"],
  number: ["x", "5", true, {}, [1]],
  boolean: ["true", 1, {}, [true]],
  time: ["yesterday", true, {}, [], 1e300],
  blob: [5, "*", {}],
  list: ["x", 5, {}, true],
  structure: ["x", 5, [], true],
};

function malformedJson(calls: readonly Good[]): fc.Arbitrary<Broken> {
  const call = fc.constantFrom(...calls);
  const text = ({ input }: Good) => JSON.stringify(input);
  const send = (how: string, one: Good, body: string | Buffer) =>
    jsonRequest(how, one.service, targetOf(one), Buffer.from(body));
  const withPlaces = calls
    .map((one) => ({ one, places: placesIn(one.operation.input) }))
    .filter(({ places }) => places.length > 0);
  const wrongType = fc
    .constantFrom(...withPlaces)
    .chain(({ one, places }) => fc.tuple(fc.constant(one), fc.constantFrom(...places)))
    .chain(([one, { steps, kind }]) =>
      fc.constantFrom(...wrongInJson[kind]).map((wrong) => {
        const [top = "", ...below] = steps;
        const nested = below.reduceRight<unknown>(
          (each, step) => (typeof step === "number" ? [each] : { [step]: each }),
          wrong,
        );
        return send("a value of another type", one, JSON.stringify({ ...one.input, [top]: nested }));
      }),
    );
  const cut = fc.tuple(call, fc.nat()).map(([one, at]) => {
    const whole = text(one);
    return send("cut off", one, whole.slice(0, 1 + (at % (whole.length - 1))));
  });
  const other = fc
    .tuple(
      call,
      fc.oneof(fc.constantFrom("null", "[]", "5", '"x"', "true", "{}x", "{'a':1}", "{,}", "\ufeff["), anyText),
    )
    .map(([one, body]) => send("no object", one, `[${body}`.slice(body.startsWith("[") ? 1 : 0)));
  const deep = fc
    .tuple(call, fc.integer({ min: 100, max: 60_000 }), fc.constantFrom("[", '{"a":'))
    .map(([one, depth, step]) => send("depth", one, step.repeat(depth)));
  const badBytes = fc
    .tuple(call, fc.constantFrom("\xff", "\xc3(", "\xed\xa0\x80", "\xe2\x82"))
    .map(([one, bad]) => send("bytes that are no UTF-8", one, bytes(`{"${bad}":1}`)));
  const unknown = fc
    .tuple(
      call,
      word,
      fc.constantFrom(
        (at: string, end: string) => `${at}.${end}?`,
        (_: string, end: string) => `${end}.${end}`,
      ),
    )
    .map(([one, end, made]) =>
      jsonRequest(
        "an unknown target",
        one.service,
        made(targetOf(one).split(".")[0] ?? "", end),
        Buffer.from(text(one)),
      ),
    );
  const asked = calls.filter(({ operation }) => operation.required.length > 0);
  const lacking = fc.tuple(fc.constantFrom(...asked), fc.nat()).map(([one, which]) => {
    const { required } = one.operation;
    const gone = required[which % required.length] ?? "";
    const left = Object.fromEntries(Object.entries(one.input).filter(([name]) => name !== gone));
    return send("a required member less", one, JSON.stringify(left));
  });
  return fc.oneof(
    { arbitrary: wrongType, weight: 5 },
    { arbitrary: cut, weight: 3 },
    { arbitrary: other, weight: 2 },
    { arbitrary: deep, weight: 1 },
    { arbitrary: badBytes, weight: 2 },
    { arbitrary: unknown, weight: 2 },
    { arbitrary: lacking, weight: 1 },
  );
}

// S3

const s3Request = (how: string, given: Partial<Broken>): Broken => ({
  how,
  form: "rest-xml",
  service: "s3",
  method: "GET",
  path: "/",
  query: "",
  headers: {},
  body: Buffer.alloc(0),
  ...given,
});

/** Documents that would change the bucket. */
const documents: Record<string, string> = {
  tagging: "<Tagging><TagSet><Tag><Key>fuzz</Key><Value>v</Value></Tag></TagSet></Tagging>",
  publicAccessBlock:
    "<PublicAccessBlockConfiguration><BlockPublicAcls>false</BlockPublicAcls></PublicAccessBlockConfiguration>",
  versioning: "<VersioningConfiguration><Status>Suspended</Status></VersioningConfiguration>",
};
const deleting = "<Delete><Object><Key>one</Key></Object></Delete>";

const goodS3 = (bucket: string) => [
  ...Object.entries(documents).map(([query, xml]) =>
    s3Request("good", { method: "PUT", path: `/${bucket}`, query, body: Buffer.from(xml) }),
  ),
  s3Request("good", { method: "DELETE", path: `/${bucket}/one` }),
  s3Request("good", { method: "PUT", path: `/fuzz-${bucket}` }),
];

function malformedXml(bucket: string): fc.Arbitrary<Broken> {
  const document = fc.constantFrom(
    ...Object.entries(documents).map(([query, xml]) => ({ method: "PUT", query, xml })),
    { method: "POST", query: "delete", xml: deleting },
  );
  const send = (how: string, { method, query }: { method: string; query: string }, body: string | Buffer) =>
    s3Request(how, { method, query, path: `/${bucket}`, body: Buffer.from(body) });
  const root = (xml: string) => /^<(\w+)/.exec(xml)?.[1] ?? "";
  return fc.oneof(
    fc
      .tuple(document, fc.constantFrom("&#0;", "&#x0;", "&#xFFFFFF;", "&none;", "&#xD800;"))
      .map(([one, bad]) => send("a reference to no character", one, one.xml.replace(/(\w)<\//, `$1${bad}</`))),
    fc.tuple(document, fc.nat()).map(([one, at]) => send("cut off", one, one.xml.slice(0, at % one.xml.length))),
    fc
      .tuple(document, fc.constantFrom("\xff", "\xc3(", "\0"))
      .map(([one, bad]) => send("bytes that are no UTF-8", one, bytes(one.xml.replace("</", `${bad}</`)))),
    fc
      .tuple(document, fc.integer({ min: 50, max: 5000 }))
      .map(([one, depth]) => send("depth", one, `<${root(one.xml)}>`.repeat(depth))),
    fc.tuple(document, word).map(([one, name]) => send("another root", one, `<x${name}>${one.xml}</x${name}>`)),
    document.map((one) =>
      send("a document type", one, `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${one.xml}`),
    ),
    fc.tuple(document, anyText).map(([one, text]) => send("no XML", one, `x${text.replaceAll("<", "")}`)),
    anyText.map((text) => send("no policy", { method: "PUT", query: "policy" }, `{${text}`)),
  );
}

function malformedAddress(bucket: string): fc.Arbitrary<Broken> {
  const junk = fc.string({
    unit: fc.constantFrom("%00", "%FF", "%2f", "%2F", "..", ".", "//", "/", "a", "%", "%zz", "\xff", "+", "%0A", "_"),
    minLength: 1,
    maxLength: 10,
  });
  const noMethod = fc.constantFrom("PATCH", "TRACE", "OPTIONS", "PROPFIND", "FOO");
  const number = fc.constantFrom("x", "1.5", "", "-", "1e3", "%00", "99999999999999999999");
  return fc.oneof(
    fc
      .tuple(fc.constantFrom("GET", "HEAD", "PUT", "DELETE"), junk)
      .map(([method, name]) =>
        s3Request("a bucket of no such name", { method, path: `/A_${name.replaceAll("/", "")}` }),
      ),
    fc
      .tuple(fc.constantFrom("GET", "HEAD", "DELETE"), junk, junk)
      .map(([method, name, key]) => s3Request("a key in no such bucket", { method, path: `/A_${name}/${key}x` })),
    fc
      .tuple(fc.constantFrom("GET", "HEAD"), junk, fc.nat(2))
      .map(([method, key, long]) =>
        s3Request("no such key", { method, path: `/${bucket}/none${key}${"k".repeat(long * 600)}` }),
      ),
    fc.tuple(noMethod, junk).map(([method, key]) => s3Request("no such method", { method, path: `/${bucket}/${key}` })),
    fc
      .tuple(fc.constantFrom("PUT", "POST", "DELETE"), junk)
      .map(([method, name]) => s3Request("a key without a bucket", { method, path: `//${name}x` })),
    fc
      .tuple(fc.constantFrom("max-keys", "list-type=2&max-keys"), number)
      .map(([name, wrong]) => s3Request("no number", { path: `/${bucket}`, query: `${name}=${wrong}` })),
    fc
      .constantFrom("yes", "TRUE", "", "1", "%00")
      .map((wrong) => s3Request("no truth", { path: `/${bucket}`, query: `list-type=2&fetch-owner=${wrong}` })),
    fc
      .constantFrom("%00", "/", `${bucket}`, `${bucket}/`, `${bucket}/a%00`, `a%00/b`, `${bucket}/%FF`, "%C3%28/x", "x")
      .map((source) =>
        s3Request("no copy source", {
          method: "PUT",
          path: `/${bucket}/copy`,
          headers: { "x-amz-copy-source": source },
        }),
      ),
    fc
      .constantFrom("marker", "prefix", "delimiter")
      .map((name) => s3Request("a zero", { path: `/${bucket}`, query: `${name}=a%00b` })),
  );
}

/** Bodies of objects that are not what they are said to be, and bodies beyond the limit: for a port that reads them. */
export function malformedBody(bucket: string): fc.Arbitrary<Broken> {
  const body = fc.uint8Array({ minLength: 1, maxLength: 200 }).map((array) => Buffer.from(array));
  const put = (how: string, given: Partial<Broken>) =>
    s3Request(how, { method: "PUT", path: `/${bucket}/fuzz`, ...given });
  const sums = { "content-md5": "md5", "x-amz-checksum-sha256": "sha256", "x-amz-checksum-crc32": "crc32" };
  const streaming = { "x-amz-content-sha256": "STREAMING-AWS4-HMAC-SHA256-PAYLOAD", "content-encoding": "aws-chunked" };
  const big = fc.integer({ min: 1024 * 1024 + 1, max: 2 * 1024 * 1024 }).map((size) => Buffer.alloc(size, "a"));
  return fc.oneof(
    {
      arbitrary: fc
        .tuple(body, fc.constantFrom(...Object.keys(sums)), fc.constantFrom("", "x", "AAAAAA==", "*".repeat(24)))
        .map(([given, name, sum]) => put("another sum", { body: given, headers: { [name]: sum } })),
      weight: 20,
    },
    {
      arbitrary: fc.tuple(body, fc.constantFrom("", "0", "x", "-1", "99")).map(([given, length]) =>
        put("chunks that are none", {
          body: given,
          headers: { ...streaming, "x-amz-decoded-content-length": length },
        }),
      ),
      weight: 20,
    },
    {
      arbitrary: big.map((given) => ({ ...form("a big form", "iam", ""), body: given })),
      weight: 1,
    },
    {
      arbitrary: big.map((given) => jsonRequest("big JSON", "cloudtrail", "CloudTrail_20131101.LookupEvents", given)),
      weight: 1,
    },
    {
      arbitrary: big.map((given) =>
        s3Request("a big document", { method: "PUT", path: `/${bucket}`, query: "tagging", body: given }),
      ),
      weight: 1,
    },
  );
}

// What belongs to another protocol, and what is not signed well

function wrongProtocol(query: readonly Good[], json: readonly Good[]): fc.Arbitrary<Broken> {
  const call = fc.constantFrom(...query);
  const other = fc.constantFrom(...json);
  return fc
    .oneof(
      call.map((one) => ({ ...form("JSON for a form", one.service, JSON.stringify(one.input)), headers: {} })),
      call.map((one) => form("XML for a form", one.service, deleting)),
      fc.tuple(call, other).map(([one, target]) => ({
        ...jsonRequest("a target for a form", one.service, targetOf(target), Buffer.from("{}")),
        form: "query" as const,
      })),
      other.map((one) => ({ ...asJson(one), how: "no target", headers: { "content-type": "application/json" } })),
      fc.tuple(other, call).map(([one, asked]) => ({
        ...form("a form for JSON", one.service, encodedForm(formPairs(asked))),
        form: "json" as const,
      })),
      call.map((one) =>
        s3Request("a form for S3", {
          method: "POST",
          body: bytes(encodedForm(formPairs(one))),
          headers: { "content-type": "application/x-www-form-urlencoded" },
        }),
      ),
      fc.tuple(call, word).map(([one, name]) => ({
        ...asForm(one),
        how: "a service that is none",
        service: `x${name}`,
        form: undefined,
      })),
    )
    .map(({ form: expected, ...rest }) => ({ ...rest, ...(expected && { form: expected }) }));
}

function badlySigned(good: fc.Arbitrary<Broken>): fc.Arbitrary<Broken> {
  const printable = fc.string({
    unit: fc.constantFrom(..."AWS4-HMAC256 Credential=/,;Signdhetur%&?+.{}\"'"),
    maxLength: 80,
  });
  const edited =
    (pattern: RegExp, by: string) =>
    (request: AwsRequest): AwsRequest => ({
      ...request,
      rawHeaders: request.rawHeaders.map((text, at) =>
        request.rawHeaders[at - 1] === "authorization" ? text.replace(pattern, by) : text,
      ),
    });
  const header = (name: string, text: string) => (request: AwsRequest) => ({
    ...request,
    rawHeaders: [...request.rawHeaders, name, text],
  });
  const without = (name: string) => (request: AwsRequest) => ({
    ...request,
    rawHeaders: request.rawHeaders.filter((_, at) => request.rawHeaders[at - (at % 2)] !== name),
  });
  const spoils: [how: string, fc.Arbitrary<(request: AwsRequest) => AwsRequest>][] = [
    [
      "a body other than signed",
      fc.nat().map((at) => (request) => ({
        ...request,
        body: request.body.length === 0 ? Buffer.from("x") : request.body.subarray(0, at % request.body.length),
      })),
    ],
    [
      "another signature",
      fc.constantFrom("0".repeat(64), "", "x", "é").map((by) => edited(/Signature=.*$/, `Signature=${by}`)),
    ],
    [
      "a signature less",
      fc.constantFrom(/, Signature=.*$/, /Credential=[^,]*,/, /SignedHeaders=[^,]*,/).map((part) => edited(part, "")),
    ],
    ["another algorithm", word.map((name) => edited(/^AWS4-HMAC-SHA256/, `x${name}`))],
    [
      "another key",
      fc
        .constantFrom("AKIAIOSFODNN7EXAMPLE", "ASIAIOSFODNN7EXAMPLE", "x", "AKIA")
        .map((id) => edited(/Credential=[^/]*/, `Credential=${id}`)),
    ],
    [
      "another scope",
      fc.constantFrom("/20200101/us-east-1", "/x/y", "//us-east-1").map((by) => edited(/\/\d{8}\/[\w-]+/, by)),
    ],
    ["headers unsigned", word.map((name) => header(`x-amz-${name}`, "1"))],
    ["a time of long ago", fc.constant((request) => ({ ...request, at: new Date(request.at.getTime() + 3_600_000) }))],
    ["a time to come", fc.constant((request) => ({ ...request, at: new Date(request.at.getTime() - 3_600_000) }))],
    ["no time", fc.constant(without("x-amz-date"))],
    ["an Authorization that is none", printable.map((text) => edited(/^.*$/, `AWS4-HMAC-SHA256 ${text}`))],
    [
      "both forms",
      printable.map((text) => (request: AwsRequest) => ({
        ...request,
        query: `X-Amz-Credential=${encodeURIComponent(text)}`,
      })),
    ],
    ["another method", fc.constant((request) => ({ ...request, method: "PATCH" }))],
    ["a body beyond the limit", fc.constant((request) => ({ ...request, body: Buffer.alloc(0), bodyTooLarge: true }))],
  ];
  return fc.oneof(
    ...spoils.map(([how, spoil]) =>
      fc.tuple(good, spoil).map(([{ form: _, ...request }, spoiled]) => ({ ...request, how, spoil: spoiled })),
    ),
  );
}
