/**
 * Access Analyzer's ValidatePolicy: what a policy's author should know, beyond what IAM refuses. Each rule looks at the
 * document and at the catalogue of AWS's services, at nothing else.
 * Source: IAM User Guide, "IAM Access Analyzer policy check reference" (access-analyzer-reference-policy-checks).
 */
import { parseJson } from "../../parse/json";
import type { Catalogue } from "./catalogue";
import type { Finding } from "./finding";
import { issueTypes } from "./issue-codes";
import { locationOf, pathsOf } from "./location";
import { type ValidatedType, viewOf } from "./policy-view";
import { type Found, found } from "./rule";
import { rules } from "./rules";

export interface ValidateOptions {
  type: ValidatedType;
  /** Of a resource-based policy: `AWS::S3::Bucket`, `AWS::IAM::AssumeRolePolicyDocument` for trust policies. */
  resourceType?: string;
  catalogue: Catalogue;
}

/** In the order of the document. Never throws. */
export function validatePolicy(text: string, options: ValidateOptions): Finding[] {
  const parsed = parseJson(text);
  if ("fault" in parsed) {
    const { offset, message } = parsed.fault;
    const end = Math.min(text.length, offset + 1);
    return [
      {
        findingType: "ERROR",
        issueCode: "JSON_SYNTAX_ERROR",
        findingDetails: `This is not JSON: ${message}.`,
        locations: [locationOf(text, { start: offset, end }, [])],
      },
    ];
  }
  const { node } = parsed;
  const paths = pathsOf(node);
  const toFinding = ({ code, details, at }: Found): Finding => ({
    findingType: issueTypes[code],
    issueCode: code,
    findingDetails: details,
    locations: at.map((place) => locationOf(text, place, paths.get(place) ?? [])),
  });
  if (node.kind !== "object") return [toFinding(found("DATA_TYPE_MISMATCH", "A policy is a JSON object.", node))];
  const policy = viewOf(text, node, options);
  return rules
    .flatMap(({ check }) => [...check(policy)])
    .map(toFinding)
    .sort((a, b) => startOf(a) - startOf(b));
}

const startOf = ({ locations }: Finding) => locations[0]?.span.start.offset ?? 0;
