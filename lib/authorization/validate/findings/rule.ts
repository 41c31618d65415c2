import type { JsonNode } from "../../parse/json";
import type { IssueCode } from "./issue-codes";
import type { PolicyView } from "./policy-view";

/** What a rule found: the code, what to tell, and the nodes that it is about. */
export interface Found {
  code: IssueCode;
  details: string;
  at: readonly JsonNode[];
}

export interface Rule {
  /** Every code that it may give. */
  codes: readonly IssueCode[];
  check: (policy: PolicyView) => Iterable<Found>;
}

export const found = (code: IssueCode, details: string, ...at: JsonNode[]): Found => ({ code, details, at });
