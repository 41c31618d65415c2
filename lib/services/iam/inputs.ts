/**
 * What IAM's members may be: each told once, used by operations and by the console's forms alike (pure).
 * Messages are AWS's constraint sentences; `checked` puts the member's path before them.
 * Source: IAM API Reference, "Common types" and each operation's parameters.
 */
import { z } from "zod";
import { listOfTexts } from "@/lib/aws/list-of-texts";

export const lengthAtMost = (most: number) => `Member must have length less than or equal to ${most}`;
export const lengthAtLeast = (least: number) => `Member must have length greater than or equal to ${least}`;
export const matching = (pattern: string) => `Member must satisfy regular expression pattern: ${pattern}`;

/** A text with AWS's length and pattern constraints; `pattern` is quoted as AWS writes it. */
export const text = (least: number, most: number, pattern?: { shown: string; expression: RegExp }) => {
  const sized = z.string().max(most, lengthAtMost(most)).min(least, lengthAtLeast(least));
  return pattern ? sized.regex(pattern.expression, matching(pattern.shown)) : sized;
};

/** How AWS says that a required member is missing. */
const notNull = "Member must not be null";

/** A list of texts of such a length and pattern. */
export const listOf = (least: number, most: number, pattern?: { shown: string; expression: RegExp }) =>
  listOfTexts(
    text(least, most, pattern),
    lengthAtMost(most),
    lengthAtLeast(least),
    ...(pattern ? [matching(pattern.shown)] : []),
  );

const oneOfThese = (words: readonly string[]) => `Member must satisfy enum value set: [${words.join(", ")}]`;

/** One of a few words. */
export const oneOf = <const Words extends readonly [string, ...string[]]>(...words: Words) =>
  z.enum(words, oneOfThese(words));
/** A list of such words. */
export const listOfWords = <const Words extends readonly [string, ...string[]]>(...words: Words) =>
  listOfTexts(z.enum(words), oneOfThese(words));

/** A whole number within bounds. */
export const whole = (least: number, most: number) =>
  z
    .number()
    .int()
    .max(most, `Member must have value less than or equal to ${most}`)
    .min(least, `Member must have value greater than or equal to ${least}`);

const nameCharacters = { shown: "[\\w+=,.@-]+", expression: /^[\w+=,.@-]+$/ };

export const userName = text(1, 64, nameCharacters);
/** Operations on what exists accept longer names than CreateUser does. */
export const existingUserName = text(1, 128, nameCharacters);
export const groupName = text(1, 128, nameCharacters);
export const policyName = text(1, 128, nameCharacters);
export const roleName = text(1, 64, nameCharacters);
export const instanceProfileName = text(1, 128, nameCharacters);
/** A service principal: `lex.amazonaws.com`. */
export const awsServiceName = text(1, 128, nameCharacters);
export const customSuffix = text(1, 64, nameCharacters);
export const deletionTaskId = text(1, 1000);
/** Seconds. */
export const maxSessionDuration = whole(3600, 43_200);

/** A refinement that is asked only where the member's own constraints hold. */
export const wellFormed = ({ issues }: { issues: unknown[] }) => issues.length === 0;

/** The ARN of one kind. What is no ARN is a ValidationError, an ARN of something else is InvalidInput: recorded from AWS. */
const arnOf = (kind: string) =>
  text(20, 2048)
    .refine((value) => /^arn:/.test(value), {
      when: wellFormed,
      params: { whole: true, code: "ValidationError" },
      error: ({ input }) => `ARN ${input} is not valid.`,
    })
    .refine((value) => new RegExp(`^arn:[\\w-]+:iam::(\\d{12}|aws):${kind}/.`).test(value), {
      when: wellFormed,
      params: { whole: true, code: "InvalidInput" },
      error: ({ input }) => `ARN ${input} is not valid.`,
    });
export const policyArn = arnOf("policy");
export const oidcProviderArn = arnOf("oidc-provider");
export const samlProviderArn = arnOf("saml-provider");
export const policyDescription = z.string().max(1000, lengthAtMost(1000));
export const policyVersionId = z
  .string()
  .regex(/^v[1-9][0-9]*(\.[A-Za-z0-9-]*)?$/, matching("v[1-9][0-9]*(\\.[A-Za-z0-9-]*)?"));
export const policyUsage = oneOf("PermissionsPolicy", "PermissionsBoundary");

/** AWS refuses a malformed path with a sentence of its own. */
const pathLike = (expression: RegExp) =>
  text(1, 512).refine((value) => expression.test(value), {
    when: wellFormed,
    params: { whole: true, code: "ValidationError" },
    message:
      "The specified value for path is invalid. It must begin and end with / and contain only alphanumeric characters and/or / characters.",
  });
export const path = pathLike(/^(\/|\/[\u0021-\u007e]+\/)$/);
export const policyPath = pathLike(/^((\/[A-Za-z0-9.,+@=_-]+)*)\/$/);
export const pathPrefix = text(1, 512, { shown: "\\u002F[\\u0021-\\u007F]*", expression: /^\/[\u0021-\u007f]*$/ });

const marker = text(1, 320, { shown: "[\\u0020-\\u00FF]+", expression: /^[\u0020-\u00FF]+$/ });
/** Paging members of every list. */
export const paging = { Marker: marker.optional(), MaxItems: whole(1, 1000).optional() };
/** How many a page has where the caller does not say. */
export const defaultPageSize = 100;

const tagCharacters = { shown: "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+", expression: /^[\p{L}\p{Z}\p{N}_.:/=+\-@]+$/u };
const tagValueCharacters = { shown: "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*", expression: /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u };
export const tagKey = text(1, 128, tagCharacters);
export const tagValue = text(0, 256, tagValueCharacters);
export const tag = z.object({ Key: tagKey, Value: tagValue });
export const tags = z.array(tag).max(50, lengthAtMost(50));
export const tagKeys = listOfTexts(
  tagKey,
  lengthAtMost(128),
  lengthAtLeast(1),
  matching(tagCharacters.shown),
  notNull,
).max(50, lengthAtMost(50));

/** Tab, line feed, carriage return and U+0020 to U+00FF. */
const latin1 = {
  shown: "[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+",
  // biome-ignore lint/suspicious/noControlCharactersInRegex: AWS's own pattern, which allows tab and line ends.
  expression: /^[\u0009\u000A\u000D\u0020-\u00FF]+$/,
};
export const policyDocument = text(1, 131_072, latin1);
export const policyDocuments = listOf(1, 131_072, latin1);

/** Source: IAM API Reference, CreateLoginProfile; the account's password policy asks more (password-rules.ts). */
export const password = text(1, 128, latin1);

export const accessKeyId = text(16, 128, { shown: "[\\w]+", expression: /^\w+$/ });
/** AWS's model knows a third state, which nobody can set. */
const settableStatus = (of: string) =>
  oneOf("Active", "Expired", "Inactive").refine((status) => status !== "Expired", {
    params: { whole: true, code: "InvalidInput" },
    message: `The status of ${of} can be set to Active or Inactive.`,
  });
export const accessKeyStatus = settableStatus("an access key");

export const sshPublicKeyId = text(20, 128, { shown: "[\\w]+", expression: /^\w+$/ });
export const sshPublicKeyBody = text(1, 16_384, latin1);
export const sshPublicKeyEncoding = oneOf("SSH", "PEM");
export const sshPublicKeyStatus = settableStatus("an SSH public key");

export const serviceSpecificCredentialId = text(20, 128, { shown: "[\\w]+", expression: /^\w+$/ });
export const serviceSpecificCredentialStatus = settableStatus("a service-specific credential");

export const certificateId = text(24, 128, { shown: "[\\w]+", expression: /^\w+$/ });
export const certificateStatus = settableStatus("a signing certificate");
export const certificateBody = text(1, 16_384, latin1);
export const certificateChain = text(1, 2_097_152, latin1);
export const privateKey = text(1, 16_384, latin1);
export const serverCertificateName = text(1, 128, nameCharacters);

export const oidcProviderUrl = text(1, 255);
/**
 * Is this the URL of an issuer: https, a host, perhaps a path; no port, query or fragment?
 * Source: IAM API Reference, CreateOpenIDConnectProvider, Url.
 */
export const isIssuerUrl = (url: string): boolean => /^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)*(\/[^\s?#]*)?$/i.test(url);
export const clientId = text(1, 255);
export const clientIds = listOf(1, 255);
export const thumbprints = listOf(40, 40);

export const samlProviderName = text(1, 128, { shown: "[\\w._-]+", expression: /^[\w._-]+$/ });
export const samlMetadataDocument = text(1000, 10_000_000);
/** How IAM refuses a document that is no metadata of a SAML 2.0 identity provider. The sentence is from memory. */
export const unparsableMetadata = "Could not parse metadata";
export const assertionEncryptionMode = oneOf("Required", "Allowed");
export const samlPrivateKeyId = text(22, 64, { shown: "[A-Z0-9]+", expression: /^[A-Z0-9]+$/ });

export const mfaDeviceName = text(1, 128, nameCharacters);
export const serialNumber = text(9, 256, { shown: "[\\w+=/:,.@-]+", expression: /^[\w+=/:,.@-]+$/ });
export const authenticationCode = text(6, 6, { shown: "[\\d]+", expression: /^\d+$/ });
/**
 * How a call about root's MFA names root where a name is required.
 * Source: CloudTrail User Guide, example "Root user, MFA settings changed" (cloudtrail-event-reference-aws-console-sign-in-events).
 */
export const rootUserName = "AWS ROOT USER";
/** The user an MFA device belongs to: root too. */
export const mfaUserName = text(1, 128, {
  shown: nameCharacters.shown,
  expression: /^([\w+=,.@-]+|AWS ROOT USER)$/,
});

/** Source: IAM User Guide, "Your AWS account ID and its alias": not twelve digits, which would be an account id. */
export const accountAlias = text(3, 63, {
  shown: "^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$",
  expression: /^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$/,
}).refine((value) => !/^\d{12}$/.test(value), {
  when: wellFormed,
  params: { whole: true, code: "InvalidInput" },
  message: "The account alias must not be a 12-digit number.",
});

/** As latin1 above, but for the controls and the hard space from U+007F to U+00A0. */
export const roleDescription = text(0, 1000, {
  shown: "[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*",
  // biome-ignore lint/suspicious/noControlCharactersInRegex: AWS's own pattern, which allows tab and line ends.
  expression: /^[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*$/,
});

/** The id of a refused call's event. */
export const authorizationId = text(1, 128);
