import { beforeEach, describe, expect, it } from "vitest";
import { telephone, telephoneOf } from "@/lib/testing/mfa";
import { allowing, type World, world } from "@/lib/testing/world";
import { deleteVirtualMFADevice } from "./delete-virtual-mfa-device";
import { listVirtualMFADevices } from "./list-virtual-mfa-devices";

describe("DeleteVirtualMFADevice", () => {
  let here: World;

  beforeEach(async () => {
    here = await world();
    await here.userWith("ben");
  });

  it("deletes a device that nobody has", async () => {
    const { SerialNumber } = await telephone(here, "spare");
    await here.root(deleteVirtualMFADevice, { SerialNumber });
    expect((await here.root(listVirtualMFADevices, {})).VirtualMFADevices).toEqual([]);
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(deleteVirtualMFADevice, { SerialNumber: "a b c d e" })).rejects.toMatchObject({
      code: "ValidationError",
    });
  });

  it("refuses who may not", async () => {
    const { SerialNumber } = await telephone(here, "spare");
    const eve = await here.userWith("eve", allowing("iam:DeleteVirtualMFADevice", "arn:aws:iam::*:mfa/eve"));
    await expect(eve(deleteVirtualMFADevice, { SerialNumber })).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it("refuses what cannot be: a device in use, none", async () => {
    const { SerialNumber } = await telephoneOf(here, "ben");
    await expect(here.root(deleteVirtualMFADevice, { SerialNumber })).rejects.toMatchObject({
      code: "DeleteConflict",
      message: "MFA VirtualDevice in use. Must deactivate first.",
    });
    const other = await world();
    await expect(other.root(deleteVirtualMFADevice, { SerialNumber })).rejects.toMatchObject({
      code: "NoSuchEntity",
      message: `MFA Device with serial number ${SerialNumber} does not exist.`,
    });
  });
});
