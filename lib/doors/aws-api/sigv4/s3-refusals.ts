/** What a refused signature is told by S3. Source: S3 API Reference, "Error responses". */
import { AwsError } from "@/lib/aws/error";
import { WireError } from "../wire-error";
import type { Form, Refusals } from "./refusals";

const malformed = (form: Form, sentence: string, elements: Record<string, string> = {}) =>
  form === "header"
    ? new WireError("AuthorizationHeaderMalformed", `The authorization header is malformed; ${sentence}`, 400, elements)
    : new WireError(
        "AuthorizationQueryParametersError",
        `Error parsing the X-Amz-Credential parameter; ${sentence}`,
        400,
        elements,
      );

const tooSkewed = ({ stamp, now, minutes }: { stamp: string; now: string; minutes: number }) =>
  new WireError(
    "RequestTimeTooSkewed",
    "The difference between the request time and the current time is too large.",
    403,
    { RequestTime: stamp, ServerTime: now, MaxAllowedSkewMilliseconds: String(minutes * 60_000) },
  );

const dateSentence = (date: string) =>
  new AwsError("AccessDenied", `AWS authentication requires a valid Date or x-amz-date header; got '${date}'.`, 403);

export const oldSignature = () =>
  new AwsError(
    "InvalidRequest",
    "The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.",
    400,
  );

export const s3Refusals: Refusals = {
  missing: () => new AwsError("AccessDenied", "Access Denied", 403),
  bothForms: () =>
    new AwsError(
      "InvalidArgument",
      "Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the Authorization header should be specified",
      400,
    ),
  notKeyValue: (piece, authorization) =>
    authorization.startsWith("AWS ") ? oldSignature() : malformed("header", `'${piece}' is no key=value pair.`),
  lacking: (form, parameters) => {
    if (form === "query")
      return new AwsError(
        "AuthorizationQueryParametersError",
        "Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.",
        400,
      );
    if (parameters[0] === "Date")
      return new AwsError("AccessDenied", "AWS authentication requires a valid Date or x-amz-date header", 403);
    return malformed(form, `the authorization header requires ${parameters.filter((p) => p !== "Date").join(", ")}.`);
  },
  unsupportedAlgorithm: (form) =>
    form === "header"
      ? new AwsError("InvalidArgument", "Unsupported Authorization Type", 400)
      : new AwsError(
          "AuthorizationQueryParametersError",
          'X-Amz-Algorithm only supports "AWS4-HMAC-SHA256 and AWS4-ECDSA-P256-SHA256"',
          400,
        ),
  malformedCredential: (form) =>
    malformed(form, 'the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request".'),
  malformedDate: (form, date) =>
    form === "header"
      ? dateSentence(date)
      : new AwsError(
          "AuthorizationQueryParametersError",
          "X-Amz-Date must be in the ISO8601 Long Format \"yyyyMMdd'T'HHmmss'Z'\"",
          400,
        ),
  malformedExpires: (expires) =>
    new AwsError(
      "AuthorizationQueryParametersError",
      !/^-?\d+$/.test(expires)
        ? "X-Amz-Expires should be a number"
        : expires.startsWith("-")
          ? "X-Amz-Expires must be non-negative"
          : "X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds",
      400,
    ),
  unknownKey: (accessKeyId, hasToken) =>
    hasToken
      ? new AwsError("InvalidToken", "The provided token is malformed or otherwise invalid.", 400)
      : new WireError("InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records.", 403, {
          AWSAccessKeyId: accessKeyId,
        }),
  expiredToken: () => new AwsError("ExpiredToken", "The provided token has expired.", 400),
  notSigned: (headers) =>
    new WireError("AccessDenied", "There were headers present in the request which were not signed", 403, {
      HeadersNotSigned: headers.join(", "),
    }),
  wrongScope: (form, { service, region, terminator, date }) => {
    if (service)
      return malformed(form, `incorrect service "${service.given}". This endpoint belongs to "${service.expected}".`);
    if (region)
      return malformed(form, `the region '${region.given}' is wrong; expecting 'us-east-1'`, { Region: "us-east-1" });
    if (terminator)
      return malformed(form, `incorrect terminator "${terminator.given}". This endpoint uses "aws4_request".`);
    return malformed(
      form,
      `Invalid credential date "${date?.given}". This date is not the same as X-Amz-Date: "${date?.expected}".`,
    );
  },
  tooOld: tooSkewed,
  tooNew: tooSkewed,
  presignedIsOver: (expires, expiredAt, now) =>
    new WireError("AccessDenied", "Request has expired", 403, {
      "X-Amz-Expires": String(expires),
      Expires: expiredAt,
      ServerTime: now,
    }),
  missingBodyHash: () =>
    new AwsError("InvalidRequest", "Missing required header for this request: x-amz-content-sha256", 400),
  malformedBodyHash: () =>
    new AwsError(
      "InvalidArgument",
      "x-amz-content-sha256 must be UNSIGNED-PAYLOAD, STREAMING-UNSIGNED-PAYLOAD-TRAILER, STREAMING-AWS4-HMAC-SHA256-PAYLOAD, STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER, STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD, STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD-TRAILER or a valid sha256 value.",
      400,
    ),
  wrongBodyHash: (given, computed) =>
    new WireError(
      "XAmzContentSHA256Mismatch",
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
      400,
      { ClientComputedContentSHA256: given, S3ComputedContentSHA256: computed },
    ),
  mismatch: ({ accessKeyId, stringToSign, signature, canonicalRequest }) =>
    new WireError(
      "SignatureDoesNotMatch",
      "The request signature we calculated does not match the signature you provided. Check your key and signing method.",
      403,
      {
        AWSAccessKeyId: accessKeyId,
        StringToSign: stringToSign,
        SignatureProvided: signature,
        CanonicalRequest: canonicalRequest,
      },
    ),
};
