/**
 * A finding in the form of Access Analyzer's ValidatePolicy.
 * Source: Access Analyzer API Reference, ValidatePolicyFinding, Location, PathElement and Span.
 */
import type { IssueCode } from "./issue-codes";

export interface Finding {
  findingType: FindingType;
  issueCode: IssueCode;
  /** What is wrong and what to do. The words are ours; the codes are AWS's. */
  findingDetails: string;
  locations: FindingLocation[];
}

export type FindingType = "ERROR" | "SECURITY_WARNING" | "WARNING" | "SUGGESTION";

export interface FindingLocation {
  path: PathElement[];
  span: { start: SpanPosition; end: SpanPosition };
}

/** value: what stands under that key. key: the key itself. index: an item of a list, from 0. */
export type PathElement = { value: string } | { key: string } | { index: number };

/** As AWS counts: lines from 1, columns and offsets from 0. */
export interface SpanPosition {
  line: number;
  column: number;
  offset: number;
}
