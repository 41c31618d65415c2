"use server";
import type { ActionState } from "@/lib/doors/console/action-state";
import { requireConsoleSession } from "@/lib/doors/console/console-session";
import { type CreatedDevice, createDevice, discardDevice, enableDevice } from "@/lib/doors/console/virtual-mfa-device";
import { rootUserName } from "@/lib/services/iam/inputs";

export async function createOwnDevice(name: string, before: string | undefined): Promise<ActionState<CreatedDevice>> {
  return createDevice(name, before);
}

export async function enableOwnDevice(serialNumber: string, codes: [string, string]): Promise<ActionState> {
  const { identity } = await requireConsoleSession();
  // A role's session has no name that EnableMFADevice would know: it is told what it cannot be without.
  const userName = identity.kind === "role" ? "" : identity.kind === "root" ? rootUserName : identity.name;
  return enableDevice(userName, serialNumber, codes);
}

export async function discardOwnDevice(serialNumber: string): Promise<void> {
  await discardDevice(serialNumber);
}
