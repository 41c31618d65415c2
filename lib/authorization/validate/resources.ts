/** What IAM refuses in Resource and NotResource, each with its own sentence. */
import type { StatementDocument, TextAt } from "../parse/document";
import { type Fault, fault, firstFault } from "./fault";

export const resourcesOf = ({ resource, notResource }: StatementDocument): TextAt[] => [
  ...(resource ?? []),
  ...(notResource ?? []),
];

export const checkResourcesExist = (statements: readonly StatementDocument[]): Fault | undefined =>
  firstFault(statements, (statement) =>
    resourcesOf(statement).length === 0 ? fault("Policy statement must contain resources.", statement.node) : undefined,
  );

export const checkResourceFormats = (statements: readonly StatementDocument[]): Fault | undefined =>
  firstFault(statements.flatMap(resourcesOf), resourceFormatFault);

/** One resource; a partition may be `*`, a service may hold no wildcard. */
export function resourceFormatFault(resource: TextAt): Fault | undefined {
  const sentence = resourceSentence(resource.text);
  return sentence === undefined ? undefined : { message: sentence, at: resource.start };
}

function resourceSentence(text: string): string | undefined {
  if (text === "*") return undefined;
  const [scheme, partition, service, region, account, ...rest] = text.split(":");
  if (partition === undefined) return `Resource ${text} must be in ARN format or "*".`;
  if (partition !== "aws" && partition !== "*") return partitionSentence(partition, text.split(":").slice(2));
  if (scheme !== "arn") return `Resource ${text} must be in ARN format or "*".`;
  if (service === undefined || /[*?]/.test(service))
    return "Resource vendor must be fully qualified and cannot contain regexes.";
  if (service === "iam" && region !== "") return `IAM resource ${text} cannot contain region information.`;
  // Access points and other resources of S3 with a region have an account too; buckets and objects have neither.
  if (service === "s3" && region !== "" && !account) return `Resource ${text} can not contain region information.`;
  if (service === "iam" && !isIamPath(rest.join(":"))) return iamPathSentence;
  return undefined;
}

/** IAM prints the ARN filled up to its six parts. */
function partitionSentence(partition: string, parts: string[]): string {
  const [first = "", second = "*", third = "*", ...last] = parts;
  const service = first === "" && parts.length <= 1 ? "*" : first;
  const resource = last.length === 0 ? "*" : last.join(":");
  return `Partition "${partition}" is not valid for resource "arn:${partition}:${service}:${second}:${third}:${resource}".`;
}

const iamPaths = [
  "user/",
  "federated-user/",
  "role/",
  "group/",
  "instance-profile/",
  "mfa/",
  "server-certificate/",
  "policy/",
  "sms-mfa/",
  "saml-provider/",
  "oidc-provider/",
  "report/",
  "access-report/",
];

const iamPathSentence = `IAM resource path must either be "*", root, or start with ${iamPaths.join(", ")}.`;

const isIamPath = (path: string) => path === "*" || path === "root" || iamPaths.some((start) => path.startsWith(start));
