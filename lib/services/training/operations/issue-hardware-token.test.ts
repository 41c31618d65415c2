import { beforeEach, describe, expect, it } from "vitest";
import { reader } from "@/lib/db/pool";
import { codeAt } from "@/lib/identity/totp";
import { deactivateMFADevice } from "@/lib/services/iam/operations/deactivate-mfa-device";
import { deleteVirtualMFADevice } from "@/lib/services/iam/operations/delete-virtual-mfa-device";
import { enableMFADevice } from "@/lib/services/iam/operations/enable-mfa-device";
import { listMFADevices } from "@/lib/services/iam/operations/list-mfa-devices";
import { listVirtualMFADevices } from "@/lib/services/iam/operations/list-virtual-mfa-devices";
import { type World, world } from "@/lib/testing/world";
import { type HardwareToken, issueHardwareToken } from "./issue-hardware-token";

describe("a hardware TOTP token", () => {
  let here: World;

  beforeEach(async () => {
    here = await world();
    await here.userWith("ben");
  });

  const assigning = ({ SerialNumber, Base32StringSeed }: HardwareToken, at = here.at) => ({
    UserName: "ben",
    SerialNumber,
    AuthenticationCode1: codeAt(Base32StringSeed, new Date(at.getTime() - 30_000)),
    AuthenticationCode2: codeAt(Base32StringSeed, at),
  });

  it("is given to whoever asks, kept sealed, and its seed is not in the trail", async () => {
    const ben = await here.user("ben");
    const token = await ben(issueHardwareToken, {});
    expect(token.SerialNumber).toMatch(/^GAHT\d{8}$/);
    const [row] = await reader.query<{ kind: string; sealed: Buffer }>(
      "SELECT kind, sealed_seed AS sealed FROM mfa_device WHERE account_id = $1",
      [here.accountId],
    );
    expect(row?.kind).toBe("hardware");
    expect(row?.sealed.toString("latin1")).not.toContain(token.Base32StringSeed);
    expect(JSON.stringify(await here.events())).toContain(token.SerialNumber);
    expect(JSON.stringify(await here.events())).not.toContain(token.Base32StringSeed);
  });

  it("is assigned by its number and two codes, is no virtual device, and is free again once it is deactivated", async () => {
    const token = await here.root(issueHardwareToken, {});
    const { SerialNumber } = token;
    await here.root(enableMFADevice, assigning(token));
    expect((await here.root(listMFADevices, { UserName: "ben" })).MFADevices).toMatchObject([{ SerialNumber }]);
    expect((await here.root(listVirtualMFADevices, {})).VirtualMFADevices).toEqual([]);
    await here.root(deactivateMFADevice, { UserName: "ben", SerialNumber });
    await expect(here.root(deleteVirtualMFADevice, { SerialNumber })).rejects.toMatchObject({ code: "NoSuchEntity" });
    here.at = new Date(here.at.getTime() + 3_600_000);
    await here.root(enableMFADevice, assigning(token));
  });

  it("is no other account's, takes no wrong codes, and a number that was never given out is not known", async () => {
    const token = await here.root(issueHardwareToken, {});
    const there = await world();
    await there.userWith("ben");
    await expect(there.root(enableMFADevice, assigning(token))).rejects.toMatchObject({ code: "NoSuchEntity" });
    const wrong = { ...assigning(token), AuthenticationCode1: assigning(token).AuthenticationCode2 };
    await expect(here.root(enableMFADevice, wrong)).rejects.toMatchObject({ code: "InvalidAuthenticationCode" });
    await expect(here.root(enableMFADevice, { ...wrong, SerialNumber: "GAHT-none" })).rejects.toMatchObject({
      message: "MFA Device with serial number GAHT-none does not exist.",
    });
  });

  it("takes nothing from the caller, and there are a thousand at most", async () => {
    await expect(here.root(issueHardwareToken, { SerialNumber: "GAHT1" })).rejects.toMatchObject({
      code: "ValidationError",
    });
    await reader.query(
      `INSERT INTO mfa_device (account_id, serial_number, kind, name, name_key, path, sealed_seed, created_at)
       SELECT $1, 'GAHT' || n, 'hardware', 'GAHT' || n, 'hardware|' || n, '/', '\\x00', $2 FROM generate_series(1, 1000) n`,
      [here.accountId, here.at],
    );
    await expect(here.root(issueHardwareToken, {})).rejects.toMatchObject({ code: "LimitExceeded" });
  });
});
