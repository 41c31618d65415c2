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

/** What can be done to a credential that is active or not. */
export interface StatusActions {
  setActive: (id: string, active: boolean) => Promise<ActionState>;
  remove: (id: string) => Promise<ActionState>;
}

/** The same for what is uploaded: SSH public keys, signing certificates. */
export interface UploadActions extends StatusActions {
  upload: (text: string) => Promise<ActionState>;
}

/** A password or API key for one service, with its secret, this once. */
export interface NewServiceCredential {
  name: string;
  secret: string;
}

/** The same for what is generated. `days`: after how many an API key ends. */
export interface ServiceCredentialActions extends StatusActions {
  create: (serviceName: string, days: number | undefined) => Promise<ActionState<NewServiceCredential>>;
  reset: (id: string) => Promise<ActionState<NewServiceCredential>>;
}
