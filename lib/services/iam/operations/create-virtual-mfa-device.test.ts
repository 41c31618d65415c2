import { toBuffer } from "qrcode";
import { beforeEach, describe, expect, it } from "vitest";
import { reader } from "@/lib/db/pool";
import { openSeed } from "@/lib/identity/mfa-devices";
import { allowing, type World, world } from "@/lib/testing/world";
import { createAccountAlias } from "./create-account-alias";
import { createVirtualMFADevice } from "./create-virtual-mfa-device";

describe("CreateVirtualMFADevice", () => {
  let here: World;

  beforeEach(async () => {
    here = await world();
  });

  it("tells a seed and its QR code once, keeps it sealed, and hides both from the trail", async () => {
    const Tags = [{ Key: "team", Value: "blue" }];
    const { VirtualMFADevice } = await here.root(createVirtualMFADevice, { VirtualMFADeviceName: "ben-phone", Tags });
    const SerialNumber = `arn:aws:iam::${here.accountId}:mfa/ben-phone`;
    expect(VirtualMFADevice).toMatchObject({ SerialNumber, Tags });
    const seed = new TextDecoder().decode(VirtualMFADevice?.Base32StringSeed);
    expect(seed).toMatch(/^[A-Z2-7]{64}$/);
    const png = Buffer.from(VirtualMFADevice?.QRCodePNG ?? []);
    expect(png.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
    const [row] = await reader.query<{ sealed: Buffer }>(
      "SELECT sealed_seed AS sealed FROM mfa_device WHERE account_id = $1",
      [here.accountId],
    );
    expect(row?.sealed.toString("latin1")).not.toContain(seed);
    expect(openSeed(here.accountId, SerialNumber, row?.sealed ?? Buffer.alloc(0))).toBe(seed);
    const [event] = await here.events();
    expect(event?.record.responseElements).toEqual({
      virtualMFADevice: { serialNumber: SerialNumber, tags: [{ key: "team", value: "blue" }] },
    });
  });

  it("labels the QR code by device and alias, root's by the account id", async () => {
    const alias = `larch-${here.accountId}`;
    await here.root(createAccountAlias, { AccountAlias: alias });
    for (const [VirtualMFADeviceName, account] of [
      ["ben-phone", alias],
      ["root-account-mfa-device", here.accountId],
    ]) {
      const { VirtualMFADevice } = await here.root(createVirtualMFADevice, { VirtualMFADeviceName });
      const seed = new TextDecoder().decode(VirtualMFADevice?.Base32StringSeed);
      const address = `otpauth://totp/Amazon%20Web%20Services:${VirtualMFADeviceName}@${account}?secret=${seed}&issuer=Amazon%20Web%20Services`;
      expect(Buffer.from(VirtualMFADevice?.QRCodePNG ?? []).equals(await toBuffer(address))).toBe(true);
    }
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(createVirtualMFADevice, { VirtualMFADeviceName: "a b" })).rejects.toMatchObject({
      message:
        "1 validation error detected: Value at 'virtualMFADeviceName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]+",
    });
  });

  it("refuses who may not, and who may not tag", async () => {
    const eve = await here.userWith("eve", allowing("iam:CreateVirtualMFADevice", "arn:aws:iam::*:mfa/eve-*"));
    await expect(eve(createVirtualMFADevice, { VirtualMFADeviceName: "ben" })).rejects.toMatchObject({
      code: "AccessDenied",
    });
    const tagged = { VirtualMFADeviceName: "eve-1", Tags: [{ Key: "a", Value: "b" }] };
    await expect(eve(createVirtualMFADevice, tagged)).rejects.toMatchObject({
      message: expect.stringContaining("iam:TagMFADevice"),
    });
    await eve(createVirtualMFADevice, { VirtualMFADeviceName: "eve-1" });
  });

  it("refuses what cannot be: a name that is taken, whatever its case", async () => {
    await here.root(createVirtualMFADevice, { VirtualMFADeviceName: "phone" });
    await expect(here.root(createVirtualMFADevice, { VirtualMFADeviceName: "Phone" })).rejects.toMatchObject({
      code: "EntityAlreadyExists",
      message: "MFA device already exists.",
    });
  });
});
