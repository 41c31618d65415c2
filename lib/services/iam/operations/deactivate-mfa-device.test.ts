import { beforeEach, describe, expect, it } from "vitest";
import { type Telephone, telephone, telephoneOf } from "@/lib/testing/mfa";
import { allowing, type World, world } from "@/lib/testing/world";
import { deactivateMFADevice } from "./deactivate-mfa-device";
import { listMFADevices } from "./list-mfa-devices";
import { listVirtualMFADevices } from "./list-virtual-mfa-devices";

describe("DeactivateMFADevice", () => {
  let here: World;
  let phone: Telephone;

  beforeEach(async () => {
    here = await world();
    await here.userWith("ben", allowing("iam:DeactivateMFADevice", "arn:aws:iam::*:user/ben"));
    phone = await telephoneOf(here, "ben");
  });

  it("takes the device away; it stays, unassigned", async () => {
    const { SerialNumber } = phone;
    await here.root(deactivateMFADevice, { UserName: "ben", SerialNumber });
    expect((await here.root(listMFADevices, { UserName: "ben" })).MFADevices).toEqual([]);
    expect(await here.root(listVirtualMFADevices, { AssignmentStatus: "Unassigned" })).toMatchObject({
      VirtualMFADevices: [{ SerialNumber }],
    });
  });

  it("is about the caller where no name is given", async () => {
    const ben = await here.user("ben");
    await ben(deactivateMFADevice, { SerialNumber: phone.SerialNumber });
    expect((await here.root(listMFADevices, { UserName: "ben" })).MFADevices).toEqual([]);
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(deactivateMFADevice, { SerialNumber: "short" })).rejects.toMatchObject({
      code: "ValidationError",
    });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    const input = { UserName: "ben", SerialNumber: phone.SerialNumber };
    await expect(eve(deactivateMFADevice, input)).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it("refuses what cannot be: somebody else's device, nobody's, none", async () => {
    const { SerialNumber } = phone;
    const invalid = { code: "NoSuchEntity", message: "MFA Device invalid for user." };
    await here.userWith("kim");
    await expect(here.root(deactivateMFADevice, { UserName: "kim", SerialNumber })).rejects.toMatchObject(invalid);
    const spare = await telephone(here, "spare");
    await expect(
      here.root(deactivateMFADevice, { UserName: "ben", SerialNumber: spare.SerialNumber }),
    ).rejects.toMatchObject(invalid);
    const other = await world();
    await expect(other.root(deactivateMFADevice, { SerialNumber })).rejects.toMatchObject({
      message: `MFA Device with serial number ${SerialNumber} does not exist.`,
    });
  });
});
