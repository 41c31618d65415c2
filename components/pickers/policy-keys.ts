import type { PolicyChoice } from "@/lib/doors/console/views/permission-choices";

/**
 * What tells the rows of a table of managed policies: the name, as people say it; the ARN where a policy of the
 * account bears the name of one of AWS's.
 */
export function policyKeys(policies: readonly PolicyChoice[]): (policy: PolicyChoice) => string {
  const awsNames = new Set(policies.filter(({ type }) => type !== "Customer managed").map(({ name }) => name));
  return ({ arn, name, type }) => (type === "Customer managed" && awsNames.has(name) ? arn : name);
}
