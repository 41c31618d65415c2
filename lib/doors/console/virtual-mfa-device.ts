import "server-only";
import { deviceLabel, otpauthUri } from "@/lib/identity/totp";
import { createVirtualMFADevice } from "@/lib/services/iam/operations/create-virtual-mfa-device";
import { deleteVirtualMFADevice } from "@/lib/services/iam/operations/delete-virtual-mfa-device";
import { enableMFADevice } from "@/lib/services/iam/operations/enable-mfa-device";
import { listVirtualMFADevices } from "@/lib/services/iam/operations/list-virtual-mfa-devices";
import type { ActionState } from "./action-state";
import { requireSignedIn } from "./console-session";
import { readAll } from "./read-all";
import { act, pageRefusal } from "./run-operation";

export interface CreatedDevice {
  serialNumber: string;
  /** Base32. */
  secret: string;
  otpauth: string;
  /** PNG, base64. */
  qrCode: string;
}

/**
 * Creates a virtual device for the wizard. A device of the same name that nobody has is left over from an attempt that
 * was given up: it goes first, and so does `before`, the one that the same wizard created under another name.
 */
export async function createDevice(
  deviceName: string,
  before: string | undefined,
): Promise<ActionState<CreatedDevice>> {
  const refused = await pageRefusal("CreateVirtualMFADevice");
  if (refused) return refused;
  for (const serialNumber of await leftOver(deviceName, before)) await discardDevice(serialNumber);
  const created = await act(createVirtualMFADevice, { VirtualMFADeviceName: deviceName });
  if (created.status !== "done") return created;
  const { SerialNumber = "", Base32StringSeed, QRCodePNG } = created.output.VirtualMFADevice ?? {};
  const { account } = await requireSignedIn();
  const secret = new TextDecoder().decode(Base32StringSeed);
  return {
    status: "done",
    output: {
      serialNumber: SerialNumber,
      secret,
      otpauth: otpauthUri(secret, deviceLabel(deviceName, account.alias, account.id)),
      qrCode: Buffer.from(QRCodePNG ?? []).toString("base64"),
    },
  };
}

export const enableDevice = (userName: string, serialNumber: string, [first, second]: [string, string]) =>
  act(enableMFADevice, {
    UserName: userName,
    SerialNumber: serialNumber,
    AuthenticationCode1: first,
    AuthenticationCode2: second,
  });

/** Whoever leaves the wizard has typed nothing that stays: where the session is over, this leads to the sign-in. */
export async function discardDevice(serialNumber: string): Promise<void> {
  await requireSignedIn();
  await act(deleteVirtualMFADevice, { SerialNumber: serialNumber });
}

async function leftOver(deviceName: string, before: string | undefined) {
  const unassigned = await readAll(
    listVirtualMFADevices,
    { AssignmentStatus: "Unassigned" as const },
    (answer) => answer.VirtualMFADevices,
  );
  // Whoever may not list devices may still create one; AWS then says that the name is taken.
  const serials = unassigned.ok ? unassigned.value.map((device) => device.SerialNumber ?? "") : [];
  const named = serials.filter((serial) => serial.endsWith(`:mfa/${deviceName}`) || serial === before);
  return before && !named.includes(before) ? [...named, before] : named;
}
