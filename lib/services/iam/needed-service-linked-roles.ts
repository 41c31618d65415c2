/**
 * Service-linked roles that the service cannot do without, by name: the reason that GetServiceLinkedRoleDeletionStatus
 * gives for the failure. AWS's own sentences are not known; these say in few words what its guide does.
 * Source: AWS Support User Guide, "Using service-linked roles for AWS Support" (it can't be deleted) and "… for Trusted
 * Advisor" (only after Trusted Advisor is disabled, which only its console can do).
 */
const reasons = new Map([
  ["AWSServiceRoleForSupport", "AWS Support needs this role in every account. It can't be deleted."],
  ["AWSServiceRoleForTrustedAdvisor", "Trusted Advisor is enabled. Disable it before you delete this role."],
]);

/** Undefined where nothing needs the role. */
export const whyItIsNeeded = (roleName: string): string | undefined => reasons.get(roleName);
