/**
 * What the page calls a policy that is given with a simulation, which the answer names by its list and place, and what
 * the answer says of it. Pure.
 */
import type { Failure } from "@/lib/doors/console/action-state";

/** `Identity-based policy 2`, of the second that was given; undefined for a policy that the principal has. */
export function givenName(id: string, mode: "principal" | "custom"): string | undefined {
  const place = /^PolicyInputList\.(\d+)$/.exec(id)?.[1];
  if (place !== undefined) return `${identityPolicyName(mode)} ${place}`;
  if (id === "PermissionsBoundaryPolicyInputList.1") return "Permissions boundary";
  return id === "ResourcePolicy" ? "Resource policy" : undefined;
}

export const identityPolicyName = (mode: "principal" | "custom"): string =>
  mode === "custom" ? "Identity-based policy" : "Additional policy";

/** Which of the given policies does a failure speak of? Its id in the answer. */
export const refusedPolicy = (failure: Failure | undefined): string | undefined =>
  /^((?:PermissionsBoundary)?PolicyInputList\.\d+|ResourcePolicy)\b/.exec(failure?.message ?? "")?.[1];
