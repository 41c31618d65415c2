import { Sha256 } from "@smithy/core/checksum";
import { SignatureV4 } from "@smithy/signature-v4";
import { describe, expect, it } from "vitest";
import type { AwsError } from "@/lib/aws/error";
import { type AwsRequest, splitTarget } from "../request";
import { elementsOf } from "../wire-error";
import { queryRefusals } from "./refusals";
import { s3Refusals } from "./s3-refusals";
import file from "./vectors.json";
import { type Rules, verify } from "./verify";

const accessKeyId = file.accessKeyId;
const iam: Rules = { service: "iam", s3: false, skewMinutes: 15, refusals: queryRefusals };
const s3: Rules = { service: "s3", s3: true, skewMinutes: 15, refusals: s3Refusals };
const cloudtrail: Rules = { ...iam, service: "cloudtrail", skewMinutes: 5 };

interface Wire {
  method: string;
  target: string;
  headers: string[][];
  body: string;
}

function request({ method, target, headers, body }: Wire, at = file.at): AwsRequest {
  const bytes = (text: string) => Buffer.from(text, "utf8").toString("latin1");
  return {
    method,
    ...splitTarget(bytes(target)),
    rawHeaders: headers.flat().map(bytes),
    body: Buffer.from(body, "latin1"),
    bodyTooLarge: false,
    sourceIp: "127.0.0.1",
    secure: false,
    at: new Date(at),
  };
}

const finds =
  (known: { expired?: boolean } = {}) =>
  async (id: string) =>
    id === accessKeyId ? { secret: file.secret, ...known } : undefined;

async function refused(wire: Wire, { rules = iam, at = file.at, known = {} as { expired?: boolean } } = {}) {
  return verify(request(wire, at), rules, finds(known)).then(
    () => expect.unreachable("the signature was accepted"),
    (error: AwsError) => ({ code: error.code, status: error.status, message: error.message, ...elementsOf(error) }),
  );
}

const vector = (name: string): Wire => {
  const found = file.vectors.find((each) => each.name === name);
  if (!found) throw new Error(`no vector ${name}`);
  return structuredClone(found);
};

interface Parts {
  credential?: string;
  signedHeaders?: string;
  signature?: string;
  /** Null: no X-Amz-Date. */
  stamp?: string | null;
  more?: string[][];
  authorization?: string;
}

/** A GET / whose Authorization header is made of these parts; the signature is wrong. */
function signed(parts: Parts = {}): Wire {
  const {
    credential = `${accessKeyId}/20260314/us-east-1/iam/aws4_request`,
    signedHeaders = "host;x-amz-date",
    signature = "0".repeat(64),
    stamp = "20260314T150926Z",
    more = [],
  } = parts;
  const authorization = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${signedHeaders}, Signature=${signature}`;
  return {
    method: "GET",
    target: "/",
    headers: [
      ["Host", "127.0.0.1:4566"],
      ...(stamp === null ? [] : [["X-Amz-Date", stamp]]),
      ["Authorization", parts.authorization ?? authorization],
      ...more,
    ],
    body: "",
  };
}

describe("accepts what was signed", () => {
  it.each(file.vectors.map((each) => [each.name, each] as const))("by botocore: %s", async (_, each) => {
    const { known, scope } = await verify(request(each), each.s3 ? s3 : iam, async (id, token) => {
      expect(token).toBe(each.token ?? undefined);
      return { secret: file.secret, id };
    });
    expect(known.id).toBe(accessKeyId);
    expect(scope.region).toBe("us-east-1");
  });

  it.each(["sign", "presign"] as const)("by the SDK's own signer: %s", async (how) => {
    const signer = new SignatureV4({
      service: "sts",
      region: "eu-west-1",
      sha256: Sha256,
      credentials: { accessKeyId, secretAccessKey: file.secret, sessionToken: "a/token+==" },
    });
    const made = await signer[how](
      {
        method: "GET",
        protocol: "http:",
        hostname: "127.0.0.1",
        path: "/",
        query: { Action: "GetCallerIdentity", Version: "2011-06-15", odd: ["b", "a", "ü +"] },
        headers: { host: "127.0.0.1" },
      },
      { signingDate: new Date(file.at) },
    );
    const encode = (text: string) =>
      encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
    const target = Object.entries(made.query ?? {})
      .flatMap(([name, value]) => [value ?? []].flat().map((each) => `${encode(name)}=${encode(each)}`))
      .join("&");
    const wire = { method: "GET", target: `/?${target}`, headers: Object.entries(made.headers), body: "" };
    await expect(verify(request(wire), { ...iam, service: "sts" }, finds())).resolves.toBeDefined();
  });

  it("in the absolute form that proxies send", async () => {
    const wire = vector("parameters out of order");
    await expect(
      verify(request({ ...wire, target: `http://127.0.0.1:4566${wire.target}` }), iam, finds()),
    ).resolves.toBeDefined();
  });

  it("with the session token added after signing a presigned address", async () => {
    const wire = vector("presigned");
    wire.target += "&X-Amz-Security-Token=added%2Flater";
    await expect(verify(request(wire), iam, finds())).resolves.toBeDefined();
  });

  it("up to fifteen minutes away, in both directions", async () => {
    const wire = vector("an empty GET");
    for (const at of ["2026-03-14T15:24:26Z", "2026-03-14T14:54:26Z"])
      await expect(verify(request(wire, at), iam, finds())).resolves.toBeDefined();
  });

  it("for as long as a presigned address says, beyond fifteen minutes", async () => {
    await expect(verify(request(vector("presigned"), "2026-03-14T16:09:26Z"), iam, finds())).resolves.toBeDefined();
  });
});

describe("refuses what was changed after signing", () => {
  const altered = (wire: Wire): [string, Wire][] => [
    ["the method", { ...wire, method: "PATCH" }],
    ["the path", { ...wire, target: wire.target.replace(/^[^?]*/, (path) => `${path}/changed`) }],
    ["the query", { ...wire, target: wire.target.includes("?") ? `${wire.target}&z=1` : `${wire.target}?z=1` }],
    [
      "the host",
      {
        ...wire,
        headers: wire.headers.map(([name, value]) => (name === "Host" ? [name, "other"] : [name ?? "", value ?? ""])),
      },
    ],
    [
      "one digit of the signature",
      JSON.parse(
        JSON.stringify(wire).replace(
          /(X-Amz-Signature=|Signature=)(.)/,
          (_, name, digit) => `${name}${digit === "0" ? "1" : "0"}`,
        ),
      ),
    ],
  ];
  it.each(file.vectors.map((each) => [each.name, each] as const))("%s", async (_, each) => {
    for (const [what, wire] of altered(each)) {
      const { code } = await refused(wire, { rules: each.s3 ? s3 : iam });
      expect([what, code]).toEqual([what, "SignatureDoesNotMatch"]);
    }
  });

  it("the body", async () => {
    const wire = vector("a form");
    expect(await refused({ ...wire, body: `${wire.body}&UserName=x` })).toMatchObject({
      code: "SignatureDoesNotMatch",
      status: 403,
    });
    const put = vector("S3, a body");
    expect(await refused({ ...put, body: "<other/>" }, { rules: s3 })).toMatchObject({
      code: "XAmzContentSHA256Mismatch",
      status: 400,
    });
  });

  it("the order of headers of the same name", async () => {
    const wire = vector("headers of the same name");
    wire.headers.reverse();
    expect(await refused(wire)).toMatchObject({ code: "SignatureDoesNotMatch" });
  });

  it("an empty, short or long signature", async () => {
    for (const signature of ["0", "0".repeat(63), "0".repeat(65), "ü".repeat(64)])
      expect(await refused(signed({ signature }))).toMatchObject({ code: "SignatureDoesNotMatch" });
  });
});

describe("refuses in AWS's words", () => {
  it("no signature at all", async () => {
    expect(await refused({ ...signed(), headers: [["Host", "h"]] })).toEqual({
      code: "MissingAuthenticationToken",
      status: 403,
      message: "Request is missing Authentication Token",
    });
  });

  it("a piece of the header that is no pair", async () => {
    expect(await refused(signed({ authorization: "AWS4-HMAC-SHA256 Credential" }))).toEqual({
      code: "IncompleteSignature",
      status: 400,
      message:
        "'Credential' not a valid key=value pair (missing equal-sign) in Authorization header: 'AWS4-HMAC-SHA256 Credential'.",
    });
  });

  it("all that the header lacks, in one message", async () => {
    expect(await refused(signed({ authorization: "AWS4-HMAC-SHA256", stamp: null }))).toEqual({
      code: "IncompleteSignature",
      status: 400,
      message:
        "Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter. Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. Authorization=AWS4-HMAC-SHA256",
    });
  });

  it("all that a presigned address lacks", async () => {
    const wire = { ...signed(), headers: [["Host", "h"]], target: "/?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=x" };
    expect(await refused(wire)).toEqual({
      code: "IncompleteSignature",
      status: 400,
      message:
        "AWS query-string parameters must include 'X-Amz-Credential'. AWS query-string parameters must include 'X-Amz-Signature'. AWS query-string parameters must include 'X-Amz-SignedHeaders'. Re-examine the query-string parameters.",
    });
  });

  it("both forms at once", async () => {
    const wire = { ...signed(), target: "/?X-Amz-Algorithm=AWS4-HMAC-SHA256" };
    expect(await refused(wire)).toMatchObject({ code: "IncompleteSignature", status: 400 });
  });

  it("another algorithm", async () => {
    const authorization = "AWS4-HMAC-SHA1 Credential=a/b/c/d/e, SignedHeaders=host, Signature=1";
    expect(await refused(signed({ authorization }))).toMatchObject({
      code: "IncompleteSignature",
      message: "Unsupported AWS 'algorithm': 'AWS4-HMAC-SHA1' (only AWS4-HMAC-SHA256 for now). ",
    });
  });

  it("a credential of fewer or more than five elements", async () => {
    for (const credential of [accessKeyId, "a/b/c/d/e/f"])
      expect(await refused(signed({ credential }))).toMatchObject({
        code: "IncompleteSignature",
        message: `Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '${credential}'`,
      });
  });

  it("a date that is none", async () => {
    for (const stamp of ["2026-03-14", "20260231T000000Z", "20260314T250000Z", ""])
      expect(await refused(signed({ stamp }))).toMatchObject({
        code: "IncompleteSignature",
        message: `Date must be in ISO-8601 'basic format'. Got '${stamp}'. See http://en.wikipedia.org/wiki/ISO_8601`,
      });
  });

  it("a key that nobody has", async () => {
    const credential = "AKIAXXXXXXXXXXXXXXXX/20260314/us-east-1/iam/aws4_request";
    expect(await refused(signed({ credential }))).toEqual({
      code: "InvalidClientTokenId",
      status: 403,
      message: "The security token included in the request is invalid.",
    });
  });

  it("a token whose time is over", async () => {
    expect(await refused(signed(), { known: { expired: true } })).toEqual({
      code: "ExpiredToken",
      status: 403,
      message: "The security token included in the request is expired",
    });
  });

  it("everything wrong about the scope, in one message", async () => {
    const credential = `${accessKeyId}/20260313/x/sts/aws3_request`;
    expect(await refused(signed({ credential }))).toEqual({
      code: "SignatureDoesNotMatch",
      status: 403,
      message:
        "Credential should be scoped to a valid region, not 'x'. Credential should be scoped to correct service: 'iam'. Credential should be scoped with a valid terminator: 'aws4_request', not 'aws3_request'. Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '20260313' != '20260314', from '20260314T150926Z'.",
    });
  });

  it.each(["us-east-1", "ap-southeast-5", "us-gov-west-1", "eusc-de-east-1", "us-isob-east-1", "mx-central-1"])(
    "but not the region %s",
    async (region) => {
      const credential = `${accessKeyId}/20260314/${region}/iam/aws4_request`;
      expect((await refused(signed({ credential }))).message).toMatch(/^The request signature we calculated/);
    },
  );

  it("a time stamp that is too old", async () => {
    expect(await refused(vector("an empty GET"), { at: "2026-03-14T15:24:27Z" })).toEqual({
      code: "SignatureDoesNotMatch",
      status: 403,
      message: "Signature expired: 20260314T150926Z is now earlier than 20260314T150927Z (20260314T152427Z - 15 min.)",
    });
  });

  it("a time stamp of the future", async () => {
    expect(await refused(vector("an empty GET"), { at: "2026-03-14T14:54:25Z" })).toMatchObject({
      code: "SignatureDoesNotMatch",
      message:
        "Signature not yet current: 20260314T150926Z is still later than 20260314T150925Z (20260314T145425Z + 15 min.)",
    });
  });

  it("five minutes at a JSON service", async () => {
    const wire = signed({ credential: `${accessKeyId}/20260314/us-east-1/cloudtrail/aws4_request` });
    expect((await refused(wire, { rules: cloudtrail, at: "2026-03-14T15:14:27Z" })).message).toBe(
      "Signature expired: 20260314T150926Z is now earlier than 20260314T150927Z (20260314T151427Z - 5 min.)",
    );
  });

  it("a presigned address whose time is over", async () => {
    expect(await refused(vector("presigned"), { at: "2026-03-14T16:09:27Z" })).toMatchObject({
      code: "RequestExpired",
      status: 400,
    });
  });

  it("X-Amz-Expires that is no number of seconds within a week", async () => {
    for (const expires of ["604801", "-1", "x", "1e3", ""]) {
      const wire = vector("presigned");
      wire.target = wire.target.replace("X-Amz-Expires=3600", `X-Amz-Expires=${expires}`);
      expect(await refused(wire)).toMatchObject({ code: "IncompleteSignature", status: 400 });
    }
  });

  it("a signature that does not cover the host, or a header of AWS's", async () => {
    expect(await refused(signed({ signedHeaders: "x-amz-date" }))).toMatchObject({
      code: "SignatureDoesNotMatch",
      message: "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.",
    });
    expect(await refused(signed({ more: [["X-Amz-Target", "T.Op"]] }))).toMatchObject({
      code: "SignatureDoesNotMatch",
      message: "'x-amz-target' must be a 'SignedHeader' in the AWS Authorization.",
    });
  });

  it("a wrong signature", async () => {
    expect(await refused(signed())).toEqual({
      code: "SignatureDoesNotMatch",
      status: 403,
      message:
        "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.",
    });
  });

  it("in AWS's order: form, key, token, scope, time, signature", async () => {
    const late = "2026-03-15T00:00:00Z";
    const unknown = "AKIAXXXXXXXXXXXXXXXX/1/x/y/z";
    const scope = `${accessKeyId}/1/x/y/z`;
    const codes = async (options: Parts, known = {}) => (await refused(signed(options), { at: late, known })).code;
    expect(await codes({ credential: unknown, stamp: "x" }, { expired: true })).toBe("IncompleteSignature");
    expect(await codes({ credential: unknown }, { expired: true })).toBe("InvalidClientTokenId");
    expect(await codes({ credential: scope }, { expired: true })).toBe("ExpiredToken");
    expect((await refused(signed({ credential: scope }), { at: late })).message).toMatch(
      /^Credential should be scoped/,
    );
    expect((await refused(signed(), { at: late })).message).toMatch(/^Signature expired/);
  });
});

describe("refuses in S3's words", () => {
  const credential = `${accessKeyId}/20260314/us-east-1/s3/aws4_request`;
  const hash = ["x-amz-content-sha256", "UNSIGNED-PAYLOAD"];
  const s3Signed = (options: Parts = {}) =>
    signed({ credential, signedHeaders: "host;x-amz-content-sha256;x-amz-date", more: [hash], ...options });

  it.each([
    ["no signature", { ...signed(), headers: [["Host", "h"]] }, "AccessDenied", 403],
    [
      "an unknown key",
      s3Signed({ credential: "AKIAXXXXXXXXXXXXXXXX/20260314/us-east-1/s3/aws4_request" }),
      "InvalidAccessKeyId",
      403,
    ],
    ["a malformed credential", s3Signed({ credential: "x" }), "AuthorizationHeaderMalformed", 400],
    [
      "another service",
      s3Signed({ credential: `${accessKeyId}/20260314/us-east-1/iam/aws4_request` }),
      "AuthorizationHeaderMalformed",
      400,
    ],
    ["no hash of the body", s3Signed({ more: [] }), "InvalidRequest", 400],
    ["a hash of the body that is none", s3Signed({ more: [["x-amz-content-sha256", "zz"]] }), "InvalidArgument", 400],
    ["a header that is not signed", s3Signed({ more: [hash, ["x-amz-acl", "private"]] }), "AccessDenied", 403],
    [
      "signature version 2",
      s3Signed({ authorization: "AWS AKIDEXAMPLE:frJIUN8DYpKDtOLCwoyllqDzg" }),
      "InvalidRequest",
      400,
    ],
    ["a wrong signature", s3Signed(), "SignatureDoesNotMatch", 403],
  ])("%s", async (_, wire, code, status) => {
    expect(await refused(wire, { rules: s3 })).toMatchObject({ code, status });
  });

  it("clocks that are too far apart", async () => {
    expect(await refused(vector("S3, the service"), { rules: s3, at: "2026-03-14T15:24:27Z" })).toMatchObject({
      code: "RequestTimeTooSkewed",
      status: 403,
      RequestTime: "20260314T150926Z",
      MaxAllowedSkewMilliseconds: "900000",
    });
  });

  it("a presigned address whose time is over", async () => {
    expect(await refused(vector("S3 presigned"), { rules: s3, at: "2026-03-14T16:09:27Z" })).toMatchObject({
      code: "AccessDenied",
      message: "Request has expired",
      "X-Amz-Expires": "3600",
    });
  });

  it("never with the secret", async () => {
    const facts = await refused(s3Signed(), { rules: s3 });
    expect(JSON.stringify(facts)).not.toContain(file.secret);
    expect(facts).toMatchObject({ AWSAccessKeyId: accessKeyId, SignatureProvided: "0".repeat(64) });
  });
});
