import type { Read } from "@/lib/doors/console/action-state";
import { quotas } from "@/lib/services/iam/quotas";

/** Why no further MFA device can be assigned; undefined where one can, or one may not see how many there are. */
export function fullOfDevices(devices: Read<readonly unknown[]>): string | undefined {
  const most = quotas.MFADevicesPerUser;
  return devices.ok && devices.value.length >= most
    ? `There are ${most} MFA devices already. Remove one first.`
    : undefined;
}
