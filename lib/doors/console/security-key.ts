import "server-only";
import type { RegistrationAnswer } from "@/lib/identity/security-keys";
import { beginSecurityKey } from "@/lib/services/iam/console/begin-security-key";
import { registerSecurityKey } from "@/lib/services/iam/console/register-security-key";
import type { ActionState } from "./action-state";
import { browserRequest } from "./browser-request";
import { act } from "./run-operation";

/** Registering a passkey or security key: what the browser shall ask it. */
export const beginKey = async (UserName: string, MFADeviceName: string) =>
  told(await act(beginSecurityKey, { UserName, MFADeviceName, Origin: (await browserRequest()).origin }));

/** And what it answered, which `perform` checks. */
export const registerKey = async (UserName: string, MFADeviceName: string, Answer: RegistrationAnswer) =>
  told(await act(registerSecurityKey, { UserName, MFADeviceName, Origin: (await browserRequest()).origin, Answer }));

/** Both steps are EnableMFADevice to whoever asks AWS. */
const told = <Out>(state: ActionState<Out>): ActionState<Out> =>
  state.status === "failed" ? { ...state, failure: { ...state.failure, operation: "EnableMFADevice" } } : state;
