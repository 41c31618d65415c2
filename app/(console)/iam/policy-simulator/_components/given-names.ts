/**
 * What the page calls a policy that is given with a simulation, which the answer names by its list and place, and what
 * the answer says of it. Pure.
 */
import type { Decision, PolicySource } from "@/lib/authorization";
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

/** Which of the given policies does a failure speak of, by its id in the answer, and what does it say of it? */
export function refusedPolicy(failure: Failure | undefined): { id: string; text: string } | undefined {
  const [, id, text] =
    /^((?:PermissionsBoundary)?PolicyInputList\.\d+|ResourcePolicy): (.+)/s.exec(failure?.message ?? "") ?? [];
  return id === undefined || text === undefined ? undefined : { id, text };
}

/** The decision with the page's names for the policies that were given. */
export function withGivenNames({ reason, layers, ...rest }: Decision, mode: "principal" | "custom"): Decision {
  const named = <Of extends { source: PolicySource }>(one: Of): Of => {
    const { kind, name } = one.source;
    const given = kind === "inline" || kind === "resource" ? givenName(name, mode) : undefined;
    return given === undefined ? one : { ...one, source: { ...one.source, name: given } };
  };
  return {
    ...rest,
    reason:
      reason.kind === "allow"
        ? { ...reason, by: reason.by.map(named) }
        : reason.kind === "explicit-deny"
          ? { ...reason, by: named(reason.by) }
          : reason,
    layers: layers.map((layer) => ({ ...layer, policies: layer.policies.map(named) })),
  };
}
