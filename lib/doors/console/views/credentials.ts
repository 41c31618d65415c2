/** The credentials of a user, or of the caller where no user is named (root too), as the pages show them. */
import "server-only";
import { type MfaKind, mfaKindOf } from "@/lib/aws/mfa-kind";
import { getAccessKeyLastUsed } from "@/lib/services/iam/operations/get-access-key-last-used";
import { getLoginProfile } from "@/lib/services/iam/operations/get-login-profile";
import { listAccessKeys } from "@/lib/services/iam/operations/list-access-keys";
import { listMFADevices } from "@/lib/services/iam/operations/list-mfa-devices";
import { listUserTags } from "@/lib/services/iam/operations/list-user-tags";
import type { Read } from "../action-state";
import { readAll } from "../read-all";
import { read } from "../run-operation";

/** Times are ISO 8601. */
export interface AccessKeyFacts {
  id: string;
  active: boolean;
  created: string;
  /** `at` is undefined for a key that was never used. */
  lastUsed: Read<{ at: string | undefined; region: string; service: string }>;
}

export async function accessKeysOf(UserName: string | undefined): Promise<Read<AccessKeyFacts[]>> {
  const keys = await readAll(listAccessKeys, { UserName }, ({ AccessKeyMetadata }) => AccessKeyMetadata);
  if (!keys.ok) return keys;
  const value = await Promise.all(
    keys.value.map(async ({ AccessKeyId = "", Status, CreateDate }) => ({
      id: AccessKeyId,
      active: Status === "Active",
      created: CreateDate?.toISOString() ?? "",
      lastUsed: await lastUseOf(AccessKeyId),
    })),
  );
  return { ok: true, value };
}

async function lastUseOf(AccessKeyId: string): Promise<AccessKeyFacts["lastUsed"]> {
  const used = await read(getAccessKeyLastUsed, { AccessKeyId });
  if (!used.ok) return used;
  const { LastUsedDate, Region, ServiceName } = used.value.AccessKeyLastUsed ?? {};
  return {
    ok: true,
    value: { at: LastUsedDate?.toISOString(), region: Region ?? "N/A", service: ServiceName ?? "N/A" },
  };
}

/** The descriptions of access keys: tags of the user whose keys are the keys' ids. */
export async function keyDescriptionsOf(UserName: string): Promise<Read<Record<string, string>>> {
  const tags = await readAll(listUserTags, { UserName }, ({ Tags }) => Tags);
  if (!tags.ok) return tags;
  const described = tags.value.filter(({ Key = "" }) => /^AKIA[A-Z2-7]{16}$/.test(Key));
  return { ok: true, value: Object.fromEntries(described.map(({ Key, Value }) => [Key, Value])) };
}

export interface MfaDeviceFacts {
  /** What tells the device: an ARN, or a hardware token's own number. */
  serialNumber: string;
  kind: MfaKind;
  /** ISO 8601 */
  created: string;
}

export async function mfaDevicesOf(UserName: string | undefined): Promise<Read<MfaDeviceFacts[]>> {
  const devices = await readAll(listMFADevices, { UserName }, ({ MFADevices }) => MFADevices);
  if (!devices.ok) return devices;
  const value = devices.value.map(({ SerialNumber = "", EnableDate }) => ({
    serialNumber: SerialNumber,
    kind: mfaKindOf(SerialNumber),
    created: EnableDate?.toISOString() ?? "",
  }));
  return { ok: true, value };
}

/** The console password: when it was set, or that there is none. */
export type ConsolePassword = { enabled: false } | { enabled: true; set: string; resetRequired: boolean };

export async function consolePasswordOf(UserName: string): Promise<Read<ConsolePassword>> {
  const profile = await read(getLoginProfile, { UserName });
  if (!profile.ok) return profile.failure.code === "NoSuchEntity" ? { ok: true, value: { enabled: false } } : profile;
  const { CreateDate, PasswordResetRequired } = profile.value.LoginProfile ?? {};
  return {
    ok: true,
    value: { enabled: true, set: CreateDate?.toISOString() ?? "", resetRequired: PasswordResetRequired ?? false },
  };
}
