import type { PolicyUsageType } from "@aws-sdk/client-iam";
import type { PolicyUsage } from "./store/policy-usage";

/** AWS's word for how a policy is used, and ours. */
export const usageOf = (filter: PolicyUsageType | undefined): keyof PolicyUsage | undefined =>
  filter && ({ PermissionsPolicy: "attached", PermissionsBoundary: "bounding" } as const)[filter];
