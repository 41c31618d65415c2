"use server";
import type { RegistrationAnswer, RegistrationQuestion } from "@/components/mfa/passkey-set-up";
import type { ActionState } from "@/lib/doors/console/action-state";
import { requireConsoleSession } from "@/lib/doors/console/console-session";
import { pageRefusal } from "@/lib/doors/console/run-operation";
import { beginKey, registerKey } from "@/lib/doors/console/security-key";
import { type CreatedDevice, createDevice, discardDevice, enableDevice } from "@/lib/doors/console/virtual-mfa-device";
import { rootUserName } from "@/lib/services/iam/inputs";

export async function createOwnDevice(name: string, before: string | undefined): Promise<ActionState<CreatedDevice>> {
  return createDevice(name, before);
}

export async function enableOwnDevice(serialNumber: string, codes: [string, string]): Promise<ActionState> {
  const refused = await pageRefusal("EnableMFADevice");
  if (refused) return refused;
  return enableDevice(await ownName(), serialNumber, codes);
}

export async function beginOwnKey(deviceName: string): Promise<ActionState<RegistrationQuestion>> {
  const refused = await pageRefusal("EnableMFADevice");
  if (refused) return refused;
  return beginKey(await ownName(), deviceName);
}

export async function registerOwnKey(deviceName: string, answer: RegistrationAnswer): Promise<ActionState> {
  const refused = await pageRefusal("EnableMFADevice");
  if (refused) return refused;
  return registerKey(await ownName(), deviceName, answer);
}

export async function discardOwnDevice(serialNumber: string): Promise<void> {
  await discardDevice(serialNumber);
}

/** Other sessions have no name that EnableMFADevice would know: they are told what they cannot be without. */
async function ownName() {
  const { identity } = await requireConsoleSession();
  return identity.kind === "root" ? rootUserName : identity.kind === "user" ? identity.name : "";
}
