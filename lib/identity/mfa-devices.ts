/** The devices that show codes (authenticator apps, hardware tokens) of a user or of root, as the sign-in asks them. */
import type { MfaKind } from "@/lib/aws/mfa-kind";
import { reader } from "@/lib/db/pool";
import { accountFacts } from "@/lib/db/revisions";
import { seal, unseal } from "./seal";
import { stepAt, verifyCode, verifyConsecutiveCodes } from "./totp";

export interface AssignedDevice {
  accountId: string;
  serialNumber: string;
  kind: MfaKind;
  /** Base32. */
  seed: string;
  /** Steps that the device's clock is ahead. */
  drift: number;
  /** The last step whose code was used. */
  lastStep: number | null;
}

/** The two clocks whose codes count: the machine's, and the account's where it was moved. */
export type Clocks = readonly Date[];

export const clocksAt = (now: Date, clockOffsetMs: number): Clocks =>
  clockOffsetMs === 0 ? [now] : [now, new Date(now.getTime() + clockOffsetMs)];

/** The same below the doors, where only the account's time is known. */
export async function clocksOf(accountId: string, at: Date): Promise<Clocks> {
  const offset = (await accountFacts(accountId))?.clockOffsetMs ?? 0;
  return clocksAt(new Date(at.getTime() - offset), offset);
}

/** A device's seed as the database keeps it: sealed, bound to account and serial number. In: base32. */
export const sealSeed = (accountId: string, serialNumber: string, seed: string) =>
  seal(seed, `${accountId}|${serialNumber}`);

/** The seed in base32. Throws where the row was changed or belongs to another account. */
export const openSeed = (accountId: string, serialNumber: string, sealed: Uint8Array) =>
  unseal(sealed, `${accountId}|${serialNumber}`).toString("utf8");

/** What kinds of devices a user, or root where `userId` is null, can sign in with. */
export async function assignedKinds(accountId: string, userId: string | null): Promise<MfaKind[]> {
  const rows = await reader.query<{ kind: MfaKind }>(
    `SELECT DISTINCT kind FROM mfa_device
     WHERE account_id = $1 AND enabled_at IS NOT NULL AND (user_id = $2 OR ($2::text IS NULL AND for_root))
     ORDER BY kind`,
    [accountId, userId],
  );
  return rows.map(({ kind }) => kind);
}

/** The enabled devices of a user, or of root where `userId` is null; oldest first. */
export async function assignedDevices(accountId: string, userId: string | null): Promise<AssignedDevice[]> {
  const rows = await reader.query<Omit<AssignedDevice, "seed"> & { sealedSeed: Buffer }>(
    `SELECT account_id AS "accountId", serial_number AS "serialNumber", kind, sealed_seed AS "sealedSeed", drift,
            last_step AS "lastStep"
     FROM mfa_device
     WHERE account_id = $1 AND enabled_at IS NOT NULL AND kind <> 'fido'
       AND (user_id = $2 OR ($2::text IS NULL AND for_root))
     ORDER BY enabled_at, serial_number`,
    [accountId, userId],
  );
  return rows.map(({ sealedSeed, ...device }) => ({
    ...device,
    seed: openSeed(accountId, device.serialNumber, sealedSeed),
  }));
}

/** The device that shows this code now, by one of the clocks; the code's step is spent. Undefined where none does. */
export async function acceptCode(devices: readonly AssignedDevice[], code: string, clocks: Clocks) {
  for (const device of devices)
    for (const at of clocks) {
      const afterStep = device.lastStep ?? undefined;
      const step = verifyCode(device.seed, code, at, { drift: device.drift, afterStep });
      if (step !== undefined && (await spendSteps(device, [step], device.drift))) return device;
    }
  return undefined;
}

/** Does one of the devices show this code now? It is not spent. */
export const showsCode = (devices: readonly AssignedDevice[], code: string, clocks: Clocks): boolean =>
  devices.some(({ seed, drift, lastStep }) =>
    clocks.some((at) => verifyCode(seed, code, at, { drift, afterStep: lastStep ?? undefined }) !== undefined),
  );

/** The same as acceptCode for two codes in a row, which also teach how far the device's clock is off. */
export async function acceptTwoCodes<Device extends Pick<AssignedDevice, "accountId" | "serialNumber" | "seed">>(
  devices: readonly Device[],
  code1: string,
  code2: string,
  clocks: Clocks,
): Promise<Device | undefined> {
  for (const device of devices)
    for (const at of clocks) {
      const drift = verifyConsecutiveCodes(device.seed, code1, code2, at);
      if (drift === undefined) continue;
      const step = stepAt(at) + drift;
      if (await spendSteps(device, [step - 1, step], drift)) return device;
    }
  return undefined;
}

/**
 * Spends steps and notes the drift. Out: false where one of them was used before, or is older than the last one of
 * the same window; of several at the same time only one succeeds, for the row is judged when it is locked.
 */
async function spendSteps(
  { accountId, serialNumber }: Pick<AssignedDevice, "accountId" | "serialNumber">,
  steps: number[],
  drift: number,
) {
  const rows = await reader.query(
    `UPDATE mfa_device
     SET last_step = $4, drift = $5,
         used_steps = (coalesce(used_steps, '{}') || $3::bigint[])[greatest(1, cardinality(used_steps) - 30):]
     WHERE account_id = $1 AND serial_number = $2 AND enabled_at IS NOT NULL
       AND NOT (coalesce(used_steps, '{}') && $3::bigint[])
       AND (last_step IS NULL OR $4::bigint NOT BETWEEN last_step - 2 AND last_step)
     RETURNING 1`,
    [accountId, serialNumber, steps, steps.at(-1), drift],
  );
  return rows.length === 1;
}
