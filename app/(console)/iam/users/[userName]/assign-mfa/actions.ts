"use server";
import type { ActionState } from "@/lib/doors/console/action-state";
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

export async function discardUserDevice(serialNumber: string): Promise<void> {
  await discardDevice(serialNumber);
}
