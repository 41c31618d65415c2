import type { Read } from "@/lib/doors/console/action-state";
import type { GroupChoice, PolicyChoice, UserChoice } from "@/lib/doors/console/views/permission-choices";

/** What the permission fields offer; each arrives when the server has read it. */
export interface PermissionChoices {
  groups: Promise<Read<GroupChoice[]>>;
  users: Promise<Read<UserChoice[]>>;
  policies: Promise<Read<PolicyChoice[]>>;
  /** The account's time, ISO 8601. */
  now: string;
}
