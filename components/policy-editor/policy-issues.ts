import {
  type Catalogue,
  type Finding,
  type FindingType,
  type IssueCode,
  type PolicyKind,
  policySize,
  type Rejection,
  rejectCharacters,
  rejectPolicy,
  trustPolicyType,
  validatePolicy,
} from "@/lib/authorization";
import { findingTitle } from "./finding-title";

/** identity: a managed policy. inline: of a user, group or role. trust: of a role. bucket: of a bucket of S3. */
export type EditedKind = "identity" | "inline" | "trust" | "bucket";

/** What a new policy begins with. */
export const policySkeleton = JSON.stringify(
  { Version: "2012-10-17", Statement: [{ Sid: "Statement1", Effect: "Allow", Action: [], Resource: [] }] },
  null,
  4,
);

/** A place in the text: lines from 1, columns from 0. */
interface Place {
  line: number;
  column: number;
}

/** What is told about a policy while it is written: a finding, or what IAM would refuse. */
export interface PolicyIssue {
  type: FindingType;
  title: string;
  /** The check of AWS's that found it; undefined where IAM itself would refuse the policy. */
  check?: IssueCode;
  message: string;
  start: Place;
  end: Place;
}

export interface IssueOptions {
  kind: EditedKind;
  /** How many characters there may be, white space not counted; of an inline policy in all of its holder's together. */
  most?: number | undefined;
  /** Of an inline policy: how many of them the holder's other policies take. */
  others?: number | undefined;
  /** Whose inline policy it is: `user ben`. */
  holder?: string | undefined;
  /** With the services that the policy names; without it only what IAM refuses is told. */
  catalogue?: Catalogue | undefined;
}

/** In the order of the document; an error where IAM would refuse it, whatever the findings say. Never throws. */
export function policyIssues(document: string, options: IssueOptions): PolicyIssue[] {
  const { kind, catalogue } = options;
  const found = catalogue ? validatePolicy(document, { ...typeOf[kind], catalogue }).map(issueOf) : [];
  // What S3 refuses it says itself; the rules here are IAM's.
  if (kind === "bucket") return [...oversize(document, options), ...found];
  const refused = found.some(({ type }) => type === "ERROR") ? [] : refusals(document, kind);
  return [...characterRefusals(document), ...refused, ...oversize(document, options), ...found];
}

/**
 * The first error as one sentence, of the text with its place: why one may not go on. Blocks have no lines. Undefined
 * where there is no error.
 */
export function firstError(issues: readonly PolicyIssue[], view: "visual" | "json" = "json"): string | undefined {
  const error = issues.find(({ type }) => type === "ERROR");
  if (!error || view === "visual") return error?.message;
  return `${error.message} (line ${error.start.line}, column ${error.start.column + 1})`;
}

const typeOf = {
  identity: { type: "IDENTITY_POLICY" },
  inline: { type: "IDENTITY_POLICY" },
  trust: { type: "RESOURCE_POLICY", resourceType: trustPolicyType },
  bucket: { type: "RESOURCE_POLICY", resourceType: "AWS::S3::Bucket" },
} as const;

const issueOf = ({ findingType, issueCode, findingDetails, locations }: Finding): PolicyIssue => {
  const { start, end } = locations[0]?.span ?? { start: top, end: top };
  return { type: findingType, title: findingTitle(issueCode), check: issueCode, message: findingDetails, start, end };
};

function refusals(document: string, kind: PolicyKind): PolicyIssue[] {
  const rejection = rejectPolicy(document, kind);
  return rejection ? [refusal("Malformed policy document", rejection)] : [];
}

/** Told beside the findings too, for none of them knows it. */
function characterRefusals(document: string): PolicyIssue[] {
  const rejection = rejectCharacters(document);
  return rejection ? [refusal("Validation error", rejection)] : [];
}

function refusal(title: string, { message, position }: Rejection): PolicyIssue {
  const at = { line: position.line, column: position.column - 1 };
  return { type: "ERROR", title, message, start: at, end: at };
}

function oversize(document: string, { kind, most, others = 0, holder }: IssueOptions): PolicyIssue[] {
  if (most === undefined || policySize(document) + others <= most) return [];
  const quota = kind === "trust" ? "ACLSizePerRole" : "PolicySize";
  // The sentences of the operations that would refuse it.
  const message =
    kind === "inline"
      ? `Maximum policy size of ${most} bytes exceeded for ${holder}`
      : `Cannot exceed quota for ${quota}: ${most}`;
  return [{ type: "ERROR", title: "Quota exceeded", message, start: top, end: top }];
}

const top: Place = { line: 1, column: 0 };
