import { beforeEach, describe, expect, it } from "vitest";
import { assigning, telephone, telephoneOf } from "@/lib/testing/mfa";
import { type World, world } from "@/lib/testing/world";
import { enableMFADevice } from "./enable-mfa-device";
import { listVirtualMFADevices } from "./list-virtual-mfa-devices";

describe("ListVirtualMFADevices", () => {
  let here: World;

  beforeEach(async () => {
    here = await world();
    await here.userWith("ben");
    await telephoneOf(here, "ben");
    await here.root(enableMFADevice, assigning(await telephone(here, "root-account-mfa-device"), "AWS ROOT USER"));
    await telephone(here, "spare");
  });

  const shown = async (input: object) =>
    (await here.root(listVirtualMFADevices, input)).VirtualMFADevices?.map((device) => [
      device.SerialNumber?.split("/")[1],
      device.User?.Arn,
    ]);

  it("tells whose each is, by its state, in pages", async () => {
    const user = (name: string) => `arn:aws:iam::${here.accountId}:${name}`;
    const assigned = [
      ["ben-phone", user("user/ben")],
      ["root-account-mfa-device", user("root")],
    ];
    expect(await shown({ AssignmentStatus: "Assigned" })).toEqual(assigned);
    expect(await shown({ AssignmentStatus: "Unassigned" })).toEqual([["spare", undefined]]);
    expect(await shown({})).toEqual([...assigned, ["spare", undefined]]);
    const { Marker } = await here.root(listVirtualMFADevices, { MaxItems: 2 });
    expect(await shown({ Marker })).toEqual([["spare", undefined]]);
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(listVirtualMFADevices, { AssignmentStatus: "Both" })).rejects.toMatchObject({
      code: "ValidationError",
    });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(listVirtualMFADevices, {})).rejects.toMatchObject({ code: "AccessDenied" });
  });
});
