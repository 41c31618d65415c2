/** Why the core decided as it did, in half a sentence. */
import { type Decision, denialSentence, type PolicySource } from "@/lib/authorization";

/** `allowed by AdministratorAccess through the group Admins`, or AWS's own sentence of a denial. */
export function causeOf(decision: Decision): string {
  const { reason } = decision;
  if (!decision.allowed) return denialSentence(decision) || `denied: ${reason.kind}`;
  if (reason.kind === "root") return "allowed, for the root user may do everything in its account";
  if (reason.kind === "always-allowed") return "allowed, for AWS asks no permission for it";
  if (reason.kind !== "allow") return "allowed";
  const policies = [...new Set(reason.by.map(({ source }) => policyNamed(source)))];
  return `allowed by ${policies.join(" and by ")}`;
}

export const policyNamed = ({ name, kind, via }: PolicySource) =>
  `${kind === "resource" ? `the policy of ${name}` : kind === "trust" ? "the trust policy" : `the policy ${name}`}${via ? ` through the group ${via.name}` : ""}`;
