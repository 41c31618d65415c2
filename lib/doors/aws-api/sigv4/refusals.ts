/**
 * What a refused signature is told, in the words of the Query services; JSON services say the same under other codes
 * (protocols/json.ts renames them), S3 has its own (s3-refusals.ts).
 * Sources: "Troubleshooting Signature Version 4" and "Common Errors" in AWS's references; messages recorded from AWS.
 */
import { AwsError } from "@/lib/aws/error";

/** Where the scope of a credential is wrong. */
export interface ScopeFaults {
  region?: { given: string };
  service?: { given: string; expected: string };
  terminator?: { given: string };
  date?: { given: string; expected: string; timestamp: string };
}

interface Clock {
  /** The request's own time stamp. */
  stamp: string;
  /** The server's time, and the limit that the stamp lies beyond. */
  now: string;
  limit: string;
  minutes: number;
}

export type Form = "header" | "query";

export interface Refusals {
  missing: () => AwsError;
  bothForms: () => AwsError;
  notKeyValue: (piece: string, authorization: string) => AwsError;
  /** Parameters that are absent; `Date` stands for the time of the header form. */
  lacking: (form: Form, parameters: string[], algorithm: string) => AwsError;
  unsupportedAlgorithm: (form: Form, algorithm: string) => AwsError;
  malformedCredential: (form: Form, credential: string) => AwsError;
  malformedDate: (form: Form, date: string) => AwsError;
  malformedExpires: (expires: string) => AwsError;
  unknownKey: (accessKeyId: string, hasToken: boolean) => AwsError;
  expiredToken: () => AwsError;
  notSigned: (headers: string[]) => AwsError;
  wrongScope: (form: Form, faults: ScopeFaults, credential: string) => AwsError;
  tooOld: (clock: Clock) => AwsError;
  tooNew: (clock: Clock) => AwsError;
  presignedIsOver: (expires: number, expiredAt: string, now: string) => AwsError;
  missingBodyHash: () => AwsError;
  malformedBodyHash: () => AwsError;
  wrongBodyHash: (given: string, computed: string) => AwsError;
  mismatch: (facts: {
    accessKeyId: string;
    stringToSign: string;
    signature: string;
    canonicalRequest: string;
  }) => AwsError;
}

const incomplete = (sentence: string) => new AwsError("IncompleteSignature", sentence, 400);
const doesNotMatch = (sentence: string) => new AwsError("SignatureDoesNotMatch", sentence, 403);

const required = {
  header: (name: string) =>
    name === "Date"
      ? "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. "
      : `Authorization header requires '${name}' parameter. `,
  query: (name: string) => `AWS query-string parameters must include '${name}'. `,
};

export const queryRefusals: Refusals = {
  missing: () => new AwsError("MissingAuthenticationToken", "Request is missing Authentication Token", 403),
  bothForms: () =>
    incomplete("Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header."),
  notKeyValue: (piece, authorization) =>
    incomplete(
      `'${piece}' not a valid key=value pair (missing equal-sign) in Authorization header: '${authorization}'.`,
    ),
  lacking: (form, parameters, algorithm) =>
    incomplete(
      parameters.map(required[form]).join("") +
        (form === "header" ? `Authorization=${algorithm}` : "Re-examine the query-string parameters."),
    ),
  unsupportedAlgorithm: (_, algorithm) =>
    incomplete(`Unsupported AWS 'algorithm': '${algorithm}' (only AWS4-HMAC-SHA256 for now). `),
  malformedCredential: (_, credential) =>
    incomplete(
      `Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '${credential}'`,
    ),
  malformedDate: (_, date) =>
    incomplete(`Date must be in ISO-8601 'basic format'. Got '${date}'. See http://en.wikipedia.org/wiki/ISO_8601`),
  malformedExpires: (expires) =>
    incomplete(`'X-Amz-Expires' must be a number of seconds from 0 to 604800. Got '${expires}'.`),
  unknownKey: () => new AwsError("InvalidClientTokenId", "The security token included in the request is invalid.", 403),
  expiredToken: () => new AwsError("ExpiredToken", "The security token included in the request is expired", 403),
  notSigned: (headers) =>
    doesNotMatch(
      headers
        .map((name) => (name === "host" ? "'Host' or ':authority'" : `'${name}'`))
        .map((name) => `${name} must be a 'SignedHeader' in the AWS Authorization.`)
        .join(" "),
    ),
  wrongScope: (_, { region, service, terminator, date }) =>
    doesNotMatch(
      [
        region && `Credential should be scoped to a valid region, not '${region.given}'. `,
        service && `Credential should be scoped to correct service: '${service.expected}'. `,
        terminator &&
          `Credential should be scoped with a valid terminator: 'aws4_request', not '${terminator.given}'. `,
        date &&
          `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '${date.given}' != '${date.expected}', from '${date.timestamp}'.`,
      ]
        .filter((sentence) => sentence !== undefined)
        .join(""),
    ),
  tooOld: ({ stamp, now, limit, minutes }) =>
    doesNotMatch(`Signature expired: ${stamp} is now earlier than ${limit} (${now} - ${minutes} min.)`),
  tooNew: ({ stamp, now, limit, minutes }) =>
    doesNotMatch(`Signature not yet current: ${stamp} is still later than ${limit} (${now} + ${minutes} min.)`),
  presignedIsOver: (_, expiredAt, now) =>
    new AwsError("RequestExpired", `Request has expired. It was valid until ${expiredAt}; it is now ${now}.`, 400),
  missingBodyHash: () => incomplete("Missing required header for this request: x-amz-content-sha256"),
  malformedBodyHash: () => doesNotMatch(signatureMismatch),
  wrongBodyHash: () => doesNotMatch(signatureMismatch),
  mismatch: () => doesNotMatch(signatureMismatch),
};

const signatureMismatch =
  "The request signature we calculated does not match the signature you provided. " +
  "Check your AWS Secret Access Key and signing method. Consult the service documentation for details.";
