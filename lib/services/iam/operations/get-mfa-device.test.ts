import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noUser, violation } from "@/lib/testing/iam";
import { assigning, telephone, telephoneOf } from "@/lib/testing/mfa";
import { allowing, type World, world } from "@/lib/testing/world";
import { enableMFADevice } from "./enable-mfa-device";
import { getMFADevice } from "./get-mfa-device";

describe("GetMFADevice", () => {
  let here: World;
  let SerialNumber: string;

  beforeEach(async () => {
    here = await world();
    await makersOf(here).user("ben");
    SerialNumber = (await telephoneOf(here, "ben")).SerialNumber;
  });

  it("tells whose a device is, and since when; of root's it names nobody", async () => {
    const told = { SerialNumber, UserName: "ben", EnableDate: here.at };
    expect(await here.root(getMFADevice, { SerialNumber })).toEqual(told);
    expect(await here.root(getMFADevice, { SerialNumber, UserName: "BEN" })).toEqual(told);
    const ofRoot = await telephone(here, "root-account-mfa-device");
    await here.root(enableMFADevice, assigning(ofRoot, "AWS ROOT USER"));
    const answer = await here.root(getMFADevice, { SerialNumber: ofRoot.SerialNumber });
    expect(answer).toEqual({ SerialNumber: ofRoot.SerialNumber, EnableDate: here.at });
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(getMFADevice, { SerialNumber: "short" })).rejects.toMatchObject(
      violation("serialNumber", "Member must have length greater than or equal to 9"),
    );
  });

  it("refuses who may not: the permission is on the user", async () => {
    const eve = await here.userWith("eve", allowing("iam:GetMFADevice", `arn:aws:iam::${here.accountId}:user/eve`));
    await expect(eve(getMFADevice, { SerialNumber })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:GetMFADevice", `arn:aws:iam::${here.accountId}:user/ben`),
    );
  });

  it("refuses what cannot be: no such device, nobody's, somebody else's, no such user", async () => {
    const free = (await telephone(here, "free")).SerialNumber;
    for (const serial of [free, `arn:aws:iam::${here.accountId}:mfa/none`])
      await expect(here.root(getMFADevice, { SerialNumber: serial })).rejects.toMatchObject({
        code: "NoSuchEntity",
        message: `MFA Device with serial number ${serial} does not exist.`,
      });
    await makersOf(here).user("kim");
    await expect(here.root(getMFADevice, { SerialNumber, UserName: "kim" })).rejects.toMatchObject({
      code: "NoSuchEntity",
      message: "MFA Device invalid for user.",
    });
    await expect(here.root(getMFADevice, { SerialNumber, UserName: "none" })).rejects.toMatchObject(noUser("none"));
  });
});
