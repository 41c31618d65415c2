/** Authenticator apps in tests: what a person would do with the QR code and a telephone. */
import { codeAt } from "@/lib/identity/totp";
import { createVirtualMFADevice } from "@/lib/services/iam/operations/create-virtual-mfa-device";
import { enableMFADevice } from "@/lib/services/iam/operations/enable-mfa-device";
import type { World } from "./world";

export interface Telephone {
  SerialNumber: string;
  seed: string;
  /** The code shown so many seconds after the world's time. */
  code: (secondsLater?: number) => string;
}

/** A new device that nobody has yet. */
export async function telephone(here: World, VirtualMFADeviceName: string): Promise<Telephone> {
  const { VirtualMFADevice } = await here.root(createVirtualMFADevice, { VirtualMFADeviceName });
  const seed = new TextDecoder().decode(VirtualMFADevice?.Base32StringSeed);
  return {
    SerialNumber: VirtualMFADevice?.SerialNumber ?? "",
    seed,
    code: (secondsLater = 0) => codeAt(seed, new Date(here.at.getTime() + secondsLater * 1000)),
  };
}

/** The input that assigns a device: the code of now, and the one before it. */
export const assigning = (phone: Telephone, UserName: string) => ({
  UserName,
  SerialNumber: phone.SerialNumber,
  AuthenticationCode1: phone.code(-30),
  AuthenticationCode2: phone.code(),
});

/** A device in use by a user. */
export async function telephoneOf(here: World, userName: string): Promise<Telephone> {
  const phone = await telephone(here, `${userName}-phone`);
  await here.root(enableMFADevice, assigning(phone, userName));
  return phone;
}
