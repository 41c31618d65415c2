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
  /** The action's own keys, and those of the resource types that it works on. */
  conditionKeys: readonly string[];
  resourceTypes: readonly string[];
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
