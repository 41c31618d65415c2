import type { ActionState } from "@/lib/doors/console/action-state";

/** What can be done to the access keys of a user, or to one's own. */
export interface AccessKeyActions {
  setActive: (accessKeyId: string, active: boolean) => Promise<ActionState>;
  remove: (accessKeyId: string) => Promise<ActionState>;
  /** Root's keys have no description: it would be a tag of the user. */
  setDescription?: (accessKeyId: string, description: string) => Promise<ActionState>;
}

/** What can be done to MFA devices. */
export interface MfaActions {
  remove: (serialNumber: string) => Promise<ActionState>;
  resync: (serialNumber: string, firstCode: string, secondCode: string) => Promise<ActionState>;
}
