"use server";
import type { RegistrationAnswer, RegistrationQuestion } from "@/components/mfa/passkey-set-up";
import type { ActionState } from "@/lib/doors/console/action-state";
import { beginKey, registerKey } from "@/lib/doors/console/security-key";
import { type CreatedDevice, createDevice, discardDevice, enableDevice } from "@/lib/doors/console/virtual-mfa-device";

export async function createUserDevice(name: string, before: string | undefined): Promise<ActionState<CreatedDevice>> {
  return createDevice(name, before);
}

export async function enableUserDevice(
  userName: string,
  serialNumber: string,
  codes: [string, string],
): Promise<ActionState> {
  return enableDevice(userName, serialNumber, codes);
}

export async function beginUserKey(userName: string, deviceName: string): Promise<ActionState<RegistrationQuestion>> {
  return beginKey(userName, deviceName);
}

export async function registerUserKey(
  userName: string,
  deviceName: string,
  answer: RegistrationAnswer,
): Promise<ActionState> {
  return registerKey(userName, deviceName, answer);
}

export async function discardUserDevice(serialNumber: string): Promise<void> {
  await discardDevice(serialNumber);
}
