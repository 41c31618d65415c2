import { type PolicyKind, rejectPolicy } from "@/lib/authorization";
import { malformedPolicy } from "@/lib/aws/error";

/** Throws `MalformedPolicyDocument`, in AWS's words, for what IAM does not take. Inline policies need no version. */
export function acceptDocument(document: string, kind: Extract<PolicyKind, "identity" | "inline">) {
  const refusal = rejectPolicy(document, kind);
  if (refusal) throw malformedPolicy(refusal.message);
}
