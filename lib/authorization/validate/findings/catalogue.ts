/**
 * What the findings ask about AWS's services: its Service Authorization Reference. The core holds no such data: the
 * caller hands it in (lib/catalogue makes it).
 */
export interface Catalogue {
  /** Service prefixes, in lower case. */
  readonly services: readonly string[];
  readonly hasService: (prefix: string) => boolean;
  /** Empty for services that there are not. */
  readonly actions: (prefix: string) => readonly CatalogueAction[];
  readonly resourceTypes: (prefix: string) => readonly CatalogueResourceType[];
  /** Keys of one service: `s3:prefix`, and those of `aws:` that it supports. */
  readonly conditionKeys: (prefix: string) => readonly CatalogueKey[];
  readonly globalConditionKeys: readonly CatalogueKey[];
  readonly regions: readonly string[];
}

export interface CatalogueAction {
  /** `CreateUser` */
  name: string;
  /** `List`, `Read`, `Write`, `Permissions management`, `Tagging`. */
  accessLevel: string;
  /** AWS's sentence: `Grants permission to create a user`. */
  description: string;
  /** The action's own keys, and those of the resource types that it works on. */
  conditionKeys: readonly string[];
  /** None where the action has no permissions on resources: it needs `*`. */
  resourceTypes: readonly string[];
  /** Actions that are needed beside it: `iam:PassRole`. */
  dependentActions: readonly string[];
}

export interface CatalogueResourceType {
  name: string;
  /** With placeholders: `arn:${Partition}:s3:::${BucketName}`. */
  arn: string;
  conditionKeys: readonly string[];
}

export interface CatalogueKey {
  /** With placeholders: `aws:RequestTag/${TagKey}`. */
  key: string;
  /** String, ARN, Bool, Date, IPAddress, Numeric, Binary; with ArrayOf before it where it has several values. */
  type: string;
}

/** All that is known of one service. */
export interface CatalogueService {
  readonly actions: readonly CatalogueAction[];
  readonly resourceTypes: readonly CatalogueResourceType[];
  readonly conditionKeys: readonly CatalogueKey[];
}

/** What belongs to no service alone. */
export interface CatalogueBase {
  /** By prefix, in lower case, with the name in the console: `s3`, `S3`. */
  readonly services: readonly { prefix: string; name: string }[];
  readonly globalConditionKeys: readonly CatalogueKey[];
  readonly regions: readonly string[];
}

/** A catalogue of what was read so far: of services that are not in `details` it knows that they exist. */
export function catalogueOver(base: CatalogueBase, details: ReadonlyMap<string, CatalogueService>): Catalogue {
  const services = base.services.map(({ prefix }) => prefix);
  const known = new Set(services);
  return {
    services,
    hasService: (prefix) => known.has(prefix),
    actions: (prefix) => details.get(prefix)?.actions ?? [],
    resourceTypes: (prefix) => details.get(prefix)?.resourceTypes ?? [],
    conditionKeys: (prefix) => details.get(prefix)?.conditionKeys ?? [],
    globalConditionKeys: base.globalConditionKeys,
    regions: base.regions,
  };
}

/** The words before a colon in a policy's text, in lower case: among them are the services that it names. */
export const namedPrefixes = (text: string): string[] => [
  ...new Set(text.toLowerCase().match(/[a-z0-9-]+(?=:)/g) ?? []),
];
