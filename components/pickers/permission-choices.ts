import type { Read } from "@/lib/doors/console/action-state";
import type { GroupChoice } from "@/lib/doors/console/views/permission-choices";

/** What the permission fields begin with. */
export interface PermissionChoices {
  /** Arrives when the server has read it. */
  groups: Promise<Read<GroupChoice[]>>;
  /** The account's time, ISO 8601. */
  now: string;
}
