import { beforeEach, describe, expect, it } from "vitest";
import { assigning, telephone, telephoneOf } from "@/lib/testing/mfa";
import { type World, world } from "@/lib/testing/world";
import { enableMFADevice } from "./enable-mfa-device";
import { listMFADevices } from "./list-mfa-devices";

describe("ListMFADevices", () => {
  let here: World;

  beforeEach(async () => {
    here = await world();
    await here.userWith("ben");
  });

  it("lists the user's devices, in pages of the size asked, and root's own", async () => {
    const { SerialNumber } = await telephoneOf(here, "ben");
    const second = await telephone(here, "second");
    await here.root(enableMFADevice, assigning(second, "ben"));
    const first = await here.root(listMFADevices, { UserName: "ben", MaxItems: 1 });
    expect(first).toMatchObject({ IsTruncated: true, MFADevices: [{ SerialNumber, UserName: "ben" }] });
    expect(await here.root(listMFADevices, { UserName: "ben", Marker: first.Marker })).toMatchObject({
      IsTruncated: false,
      MFADevices: [{ SerialNumber: second.SerialNumber }],
    });
    expect((await here.root(listMFADevices, {})).MFADevices).toEqual([]);
    await here.root(enableMFADevice, assigning(await telephone(here, "root-account-mfa-device"), "AWS ROOT USER"));
    expect((await here.root(listMFADevices, {})).MFADevices).toHaveLength(1);
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(listMFADevices, { MaxItems: 1001 })).rejects.toMatchObject({ code: "ValidationError" });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(listMFADevices, {})).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it("refuses what cannot be: no such user", async () => {
    await expect(here.root(listMFADevices, { UserName: "none" })).rejects.toMatchObject({ code: "NoSuchEntity" });
  });
});
