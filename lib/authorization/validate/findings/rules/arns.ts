/** Resource ARNs, against the formats of their service's resource types. */
import { overlap, patternOfGlobText, type WordPattern } from "../../../compare/word-pattern";
import type { JsonString } from "../../../parse/json";
import type { Catalogue, CatalogueResourceType } from "../catalogue";
import { type Found, found, type Rule } from "../rule";

const partitions = ["aws", "aws-cn", "aws-us-gov", "aws-iso", "aws-iso-b", "aws-iso-e", "aws-iso-f", "aws-eusc"];

export const arns: Rule = {
  codes: [
    "INVALID_ARN_PREFIX",
    "MISSING_ARN_FIELD",
    "INVALID_PARTITION",
    "INVALID_ARN_SERVICE_CASE",
    "INVALID_SERVICE",
    "INVALID_ARN_ACCOUNT",
    "INVALID_ARN_REGION",
    "INVALID_ARN_RESOURCE",
    "ARN_ACCOUNT_NOT_ALLOWED",
    "ARN_REGION_NOT_ALLOWED",
    "MISSING_ARN_REGION",
    "MISSING_ARN_ACCOUNT",
  ],
  *check({ statements, catalogue }) {
    for (const node of statements.flatMap(({ resources, notResources }) => [...resources, ...notResources]))
      if (node.value !== "*") yield* arnFaults(node, catalogue);
  },
};

function* arnFaults(node: JsonString, catalogue: Catalogue): Generator<Found> {
  const [prefix, partition = "", service, region, account, ...rest] = node.value.split(":");
  const resource = rest.join(":");
  if (prefix !== "arn") {
    yield found("INVALID_ARN_PREFIX", 'A resource is "*" or begins with arn:.', node);
    return;
  }
  // A star at the end of a short ARN stands for the parts that are not written.
  if (rest.length === 0 && node.value.endsWith("*")) return;
  if (service === undefined || region === undefined || account === undefined || resource === "") {
    yield found("MISSING_ARN_FIELD", "An ARN is arn:partition:service:region:account:resource.", node);
    return;
  }
  if (!wild(partition) && !partitions.includes(partition))
    yield found("INVALID_PARTITION", `The partitions are ${partitions.join(", ")}.`, node);
  if (wild(service)) return;
  if (service !== service.toLowerCase() && catalogue.hasService(service.toLowerCase())) {
    yield found("INVALID_ARN_SERVICE_CASE", `In an ARN the service is written ${service.toLowerCase()}.`, node);
    return;
  }
  if (account !== "" && !wild(account) && account !== "aws" && !/^\d{12}$/.test(account))
    yield found("INVALID_ARN_ACCOUNT", "An account is written as its twelve digits.", node);
  if (region !== "" && !wild(region) && !catalogue.regions.includes(region))
    yield found("INVALID_ARN_REGION", `There is no Region "${region}".`, node);
  const types = typesOf(catalogue, service);
  if (types === undefined) yield found("INVALID_SERVICE", `There is no service "${service}".`, node);
  else if (types.length > 0) yield* shapeFaults(node, types, { service, region, account, resource });
}

const wild = (text: string) => /[*?]|\$\{/.test(text);

/**
 * Resource types whose ARNs name the service. Some services write another name in their ARNs than in their actions, and
 * some types stand for ARNs of any service. Undefined where nothing of that name is known.
 */
function typesOf(catalogue: Catalogue, service: string): CatalogueResourceType[] | undefined {
  const vendor = ({ arn }: CatalogueResourceType) => arn.split(":")[2] ?? "";
  if (catalogue.hasService(service))
    return catalogue.resourceTypes(service).filter((type) => vendor(type) === service || vendor(type).includes("${"));
  const types = catalogue.services.flatMap((name) => catalogue.resourceTypes(name));
  const named = types.filter((type) => vendor(type) === service);
  return named.length > 0 ? named : undefined;
}

function* shapeFaults(
  node: JsonString,
  types: readonly CatalogueResourceType[],
  { service, region, account, resource }: { service: string; region: string; account: string; resource: string },
): Generator<Found> {
  const written = patternOfGlobText(resource.replaceAll(/\$\{[^}]*\}/g, "*"));
  const fitting = types
    .map(({ arn }) => arn.split(":"))
    .filter((parts) => {
      const format = formatOf(parts.slice(5).join(":"));
      return !written || !format || overlap(written, format);
    });
  if (fitting.length === 0) {
    yield found("INVALID_ARN_RESOURCE", `No type of resource has the form "${resource}".`, node);
    return;
  }
  if (region !== "" && !wild(region) && fitting.every((parts) => parts[3] === ""))
    yield found("ARN_REGION_NOT_ALLOWED", "ARNs of this kind have no Region: leave that part empty.", node);
  if (region === "" && fitting.every((parts) => parts[3] !== "" && parts[3] !== "*"))
    yield found("MISSING_ARN_REGION", "ARNs of this kind have a Region; * stands for any.", node);
  if (account !== "" && !wild(account) && fitting.every((parts) => parts[4] === ""))
    yield found("ARN_ACCOUNT_NOT_ALLOWED", "ARNs of this kind have no account: leave that part empty.", node);
  if (account === "" && ownedByAccounts.includes(service) && fitting.every((parts) => parts[4] !== ""))
    yield found("MISSING_ARN_ACCOUNT", "ARNs of this kind have an account; * stands for any.", node);
}

/** Services whose resources always have an account; elsewhere some are AWS's own, and are written without. */
const ownedByAccounts = ["iam", "dynamodb", "kms", "lambda", "secretsmanager", "sns", "sqs"];

const formats = new Map<string, WordPattern | undefined>();

/** A format with anything in the place of its placeholders. */
function formatOf(format: string): WordPattern | undefined {
  if (!formats.has(format)) formats.set(format, patternOfGlobText(format.replaceAll(/\$\{[^}]*\}/g, "*")));
  return formats.get(format);
}
