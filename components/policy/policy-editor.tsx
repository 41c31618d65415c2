"use client";
import FormField from "@cloudscape-design/components/form-field";
import Textarea from "@cloudscape-design/components/textarea";
import { policySize, rejectPolicy } from "@/lib/authorization";

/** What a new policy begins with. */
export const policySkeleton = JSON.stringify(
  { Version: "2012-10-17", Statement: [{ Sid: "Statement1", Effect: "Allow", Action: [], Resource: [] }] },
  null,
  4,
);

export interface PolicyEditorProps {
  kind: "identity" | "inline" | "trust";
  document: string;
  onChange: (document: string) => void;
  target: string;
  /** How many characters there may be, white space not counted. */
  most?: number;
  /** What the document began with: nothing is said of it before the person changed it. */
  skeleton?: string;
  /** Says what is wrong with the skeleton too: after the person pressed Next or Save. */
  strict?: boolean;
}

/** A policy as JSON: what IAM would refuse is said while one types, with line and column. */
export function PolicyEditor(props: PolicyEditorProps) {
  const { kind, document, onChange, target, most, skeleton = policySkeleton, strict = false } = props;
  const size = policySize(document);
  return (
    <FormField
      label="Policy document"
      stretch
      constraintText={
        most === undefined
          ? `${size} characters without white space`
          : `${(most - size).toLocaleString("en-US")} of ${most.toLocaleString("en-US")} characters remaining`
      }
      errorText={document === skeleton && !strict ? undefined : policyProblem(document, kind, most)}
    >
      <Textarea
        value={document}
        rows={18}
        spellcheck={false}
        nativeTextareaAttributes={{ "data-testid": target, className: "font-mono!" }}
        onChange={({ detail }) => onChange(detail.value)}
      />
    </FormField>
  );
}

/** Why IAM would refuse the document, with the place; undefined where it would not. */
export function policyProblem(
  document: string,
  kind: PolicyEditorProps["kind"],
  most = Number.POSITIVE_INFINITY,
): string | undefined {
  const rejection = rejectPolicy(document, kind);
  if (!rejection) return policySize(document) > most ? `Cannot exceed quota for ${quotaOf[kind]}: ${most}` : undefined;
  const { message, position } = rejection;
  return position ? `${message} (line ${position.line}, column ${position.column})` : message;
}

/** What IAM calls the quota that a document breaks. */
const quotaOf: Record<PolicyEditorProps["kind"], string> = {
  identity: "PolicySize",
  inline: "PolicySize",
  trust: "ACLSizePerRole",
};
