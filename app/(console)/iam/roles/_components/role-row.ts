import { isServiceLinked, trustedEntities } from "@/components/roles/trusted-entities";
import type { Denial } from "@/lib/operation/define";
import type { RoleOfPage } from "@/lib/services/iam/console/roles-page";

/** A role as the list shows it; times are ISO 8601. What the person may not see is the refusal. */
export interface RoleRow {
  name: string;
  path: string;
  arn: string;
  created: string;
  description: string;
  /** Seconds. */
  maxSession: number;
  trusted: string[];
  /** Null: never. */
  lastActivity: string | null | Denial;
  serviceLinked: boolean;
}

export const roleRow = (role: RoleOfPage): RoleRow => ({
  name: role.RoleName,
  path: role.Path,
  arn: role.Arn,
  created: role.CreateDate.toISOString(),
  description: role.Description ?? "",
  maxSession: role.MaxSessionDuration,
  trusted: trustedEntities(role.AssumeRolePolicyDocument, role.Path),
  lastActivity: role.lastActivity instanceof Date ? role.lastActivity.toISOString() : role.lastActivity,
  serviceLinked: isServiceLinked(role.Path),
});
