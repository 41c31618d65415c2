import type { ReactNode } from "react";
import type { ActionState, Failure } from "@/lib/doors/console/action-state";
import type { NewDevice } from "./app-set-up";
import type { RegistrationAnswer, RegistrationQuestion } from "./passkey-set-up";

/** What the wizard can do, for a user, for oneself or for root. */
export interface AssignMfaActions {
  /** Creates an authenticator app's device of that name; `before`: the one that this wizard created earlier, which goes. */
  create: (deviceName: string, before: string | undefined) => Promise<ActionState<NewDevice>>;
  /** Assigns an authenticator app's device or a hardware token, proved by two codes. */
  enable: (serialNumber: string, codes: [string, string]) => Promise<ActionState>;
  /** Takes away a device that was created and not assigned. */
  discard: (serialNumber: string) => Promise<void>;
  /** Asks what the browser shall ask a passkey or security key, and gives its answer. */
  beginSecurityKey: (deviceName: string) => Promise<ActionState<RegistrationQuestion>>;
  registerSecurityKey: (deviceName: string, answer: RegistrationAnswer) => Promise<ActionState>;
}

/** The second step of the wizard, for one kind of device. */
export interface DeviceSetUp {
  /** What Next does before the step shows. Out: why it cannot. */
  begin: (deviceName: string) => Promise<Failure | undefined>;
  content: ReactNode;
  /** What keeps the person from going on. */
  problem: () => string | undefined;
  /** From now on the fields show what is wrong. */
  onAsked: () => void;
  /** The text of the button. */
  submit: string;
  /** What the button does. `told`: it did not work, and the step says why. */
  finish: (deviceName: string) => Promise<"done" | "told" | Failure>;
  /** Takes away what `begin` left. */
  leave: () => Promise<void>;
}
