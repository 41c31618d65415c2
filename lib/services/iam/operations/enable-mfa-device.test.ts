import { beforeEach, describe, expect, it } from "vitest";
import { reader } from "@/lib/db/pool";
import { forgetAccount } from "@/lib/db/revisions";
import { acceptCode, assignedDevices } from "@/lib/identity/mfa-devices";
import { assigning, telephone } from "@/lib/testing/mfa";
import { type World, world } from "@/lib/testing/world";
import { enableMFADevice } from "./enable-mfa-device";
import { listMFADevices } from "./list-mfa-devices";

describe("EnableMFADevice", () => {
  let here: World;

  beforeEach(async () => {
    here = await world();
    await here.userWith("ben");
  });

  it("assigns the device to the user, and uses its two codes up", async () => {
    const phone = await telephone(here, "ben-phone");
    await here.root(enableMFADevice, assigning(phone, "Ben"));
    expect((await here.root(listMFADevices, { UserName: "ben" })).MFADevices).toEqual([
      { UserName: "ben", SerialNumber: phone.SerialNumber, EnableDate: here.at },
    ]);
    const [event] = (await here.events()).filter((one) => one.name === "EnableMFADevice");
    expect(event?.record.requestParameters).toEqual({ userName: "Ben", serialNumber: phone.SerialNumber });
    const devices = await devicesOf("ben");
    expect(await acceptCode(devices, phone.code(), [here.at])).toBeUndefined();
    const later = new Date(here.at.getTime() + 30_000);
    expect(await acceptCode(devices, phone.code(30), [later])).toBeDefined();
  });

  it("assigns root's own device, named as CloudTrail names root", async () => {
    const phone = await telephone(here, "root-account-mfa-device");
    await here.root(enableMFADevice, assigning(phone, "AWS ROOT USER"));
    expect(await assignedDevices(here.accountId, null)).toHaveLength(1);
    const eve = await here.userWith("eve");
    await expect(eve(enableMFADevice, assigning(phone, "AWS ROOT USER"))).rejects.toMatchObject({
      code: "AccessDenied",
    });
  });

  it("refuses what is malformed", async () => {
    await expect(
      here.root(enableMFADevice, { UserName: "ben", AuthenticationCode1: "12345", AuthenticationCode2: "abcdef" }),
    ).rejects.toMatchObject({
      message:
        "3 validation errors detected: Value null at 'serialNumber' failed to satisfy constraint: Member must not be null; Value at 'authenticationCode1' failed to satisfy constraint: Member must have length greater than or equal to 6; Value at 'authenticationCode2' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\d]+",
    });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    const phone = await telephone(here, "ben-phone");
    await expect(eve(enableMFADevice, assigning(phone, "ben"))).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it("refuses what cannot be: codes that do not follow one another, a device in use, none, a ninth", async () => {
    const phone = await telephone(here, "ben-phone");
    const input = assigning(phone, "ben");
    for (const AuthenticationCode1 of [input.AuthenticationCode2, phone.code(-60)])
      await expect(here.root(enableMFADevice, { ...input, AuthenticationCode1 })).rejects.toMatchObject({
        code: "InvalidAuthenticationCode",
        status: 403,
        message: "Authentication code for device is not valid.",
      });
    await here.root(enableMFADevice, input);
    await expect(here.root(enableMFADevice, input)).rejects.toMatchObject({
      code: "EntityAlreadyExists",
      message: "MFA Device is already in use.",
    });
    const SerialNumber = `arn:aws:iam::${here.accountId}:mfa/none`;
    await expect(here.root(enableMFADevice, { ...input, SerialNumber })).rejects.toMatchObject({
      message: `MFA Device with serial number ${SerialNumber} does not exist.`,
    });
    for (let n = 2; n <= 8; n += 1) await here.root(enableMFADevice, assigning(await telephone(here, `p${n}`), "ben"));
    await expect(here.root(enableMFADevice, assigning(await telephone(here, "p9"), "ben"))).rejects.toMatchObject({
      code: "LimitExceeded",
      message: "Cannot exceed quota for MFADevicesPerUser: 8",
    });
  });

  it("accepts the codes of the machine's clock too where the account's was moved", async () => {
    await reader.query("UPDATE account SET clock_offset = 86400000 WHERE id = $1", [here.accountId]);
    forgetAccount(here.accountId);
    const phone = await telephone(here, "ben-phone");
    const input = {
      ...assigning(phone, "ben"),
      AuthenticationCode1: phone.code(-86_430),
      AuthenticationCode2: phone.code(-86_400),
    };
    await here.root(enableMFADevice, input);
    expect(await devicesOf("ben")).toHaveLength(1);
  });

  const devicesOf = async (name: string) => {
    const [user] = await reader.query<{ id: string }>("SELECT id FROM iam_user WHERE account_id = $1 AND name = $2", [
      here.accountId,
      name,
    ]);
    return assignedDevices(here.accountId, user?.id ?? "");
  };
});
