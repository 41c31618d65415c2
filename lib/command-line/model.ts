/** What the command line knows of a service: its operations, and the shapes of what goes in and comes out. */

export type Shape = ScalarShape | ListShape | MapShape | StructureShape;

export interface ScalarShape {
  type: "string" | "integer" | "boolean" | "timestamp" | "blob";
  /** The content of an object: it is named by the path of a file. */
  streaming?: boolean;
  /** The words that AWS knows for it. */
  words?: readonly string[];
  /** The shortest text. */
  least?: number;
}

export interface ListShape {
  type: "list";
  member: Shape;
}

export interface MapShape {
  type: "map";
  value: Shape;
}

/** Its members are looked up when asked: shapes may hold each other. */
export interface StructureShape {
  type: "structure";
  /** AWS's name of it. */
  name: string;
  members: readonly Member[];
}

export interface Member {
  name: string;
  required: boolean;
  readonly shape: Shape;
}

/** Which members carry the pages of an operation. */
export interface Paging {
  /** Where to go on: the member that says so, and where the answer tells it (a member, or a path of them). */
  tokens: readonly { input: string; output: string }[];
  pageSize?: string;
  /** The lists that grow from page to page; the first is counted. */
  results: readonly string[];
  /** What is told of the first page. */
  others: readonly string[];
}

export interface OperationModel {
  /** As AWS names it. */
  name: string;
  /** As it is typed: `create-user`. */
  cliName: string;
  input: StructureShape;
  output: StructureShape;
  paging?: Paging;
  /** Does this port answer it? AWS has more than is served. */
  served: boolean;
  /** Does it leave the account as it was? */
  reads: boolean;
  /** What it does, in a sentence of ours; empty of what is not served. */
  summary: string;
}

export interface ServiceModel {
  /** The word behind `aws`: `s3api`. */
  command: string;
  /** The name under which requests are signed: `s3`. */
  signingName: string;
  /** `AWS Identity and Access Management` */
  title: string;
  /** By what is typed, in that order. */
  operations: ReadonlyMap<string, OperationModel>;
}

/**
 * An operation's or member's name as it is typed: `OpenIDConnectProviderArn` is `open-id-connect-provider-arn`.
 * Source: botocore's names: a capital begins a word where a small letter or a number is before it, or behind it; a
 * plural of an abbreviation (`ARNs`) is one word.
 */
export function cliNameOf(name: string): string {
  const plural = /[A-Z]{2,}s$/.exec(name)?.[0];
  const spelled = plural ? `${name.slice(0, -plural.length)}-${plural.toLowerCase()}` : name;
  return spelled
    .replace(/(.)([A-Z][a-z]+)/g, "$1-$2")
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replace(/^-/, "");
}
