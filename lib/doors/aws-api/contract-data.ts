/**
 * AWS's shapes as plain data, as scripts/generate-contracts.ts writes them. A shape is a short array, after the form in
 * which the AWS SDK keeps it (`@smithy/types`, static schemas), without namespace and with references by name.
 */

/** A number is a simple shape (0 string, 1 number, 2 boolean, 4 to 7 timestamp, 21 blob; + 64 a list of them, + 128 a map). */
export type ShapeRef = number | "unit" | { shape: string } | [ShapeRef, ShapeTraits];

/** A bit set, or traits by name (`xmlName`, `httpHeader`, `awsQueryError`, …). */
export type ShapeTraits = number | Record<string, unknown>;

export type ShapeData =
  /** Simple: of what. */
  | [0, ShapeTraits, ShapeRef]
  /** List: of what. */
  | [1, ShapeTraits, ShapeRef]
  /** Map: keys, values. */
  | [2, ShapeTraits, ShapeRef, ShapeRef]
  /** Structure, union, error: member names, their shapes, how many of the first are required. */
  | [3 | 4 | -3, ShapeTraits, string[], ShapeRef[], number];

export interface OperationData {
  traits: ShapeTraits;
  input: ShapeRef;
  output: ShapeRef;
}

export interface ContractData {
  /** `com.amazonaws.iam` */
  namespace: string;
  /** `2010-05-08` */
  apiVersion: string;
  /** The namespace of XML answers. */
  xmlNamespace: string;
  /** What stands before the operation in `X-Amz-Target`: `CloudTrail_20131101`. */
  target: string;
  operations: Record<string, OperationData>;
  shapes: Record<string, ShapeData>;
  /** Names of the shapes that are errors. */
  errors: string[];
  /** Of structures whose required members AWS does not name first: all members in AWS's order. */
  memberOrder: Record<string, string[]>;
  /** The words that AWS knows for a member: by structure, then by member. */
  memberValues: Record<string, Record<string, string[]>>;
  /** Operations that answer page by page. */
  paginated: Record<string, PagingMembers>;
}

/** Which members carry the place to go on from, and the size of a page. */
export interface PagingMembers {
  inputToken: string;
  outputToken: string;
  pageSize?: string;
}
