import { beforeEach, describe, expect, it } from "vitest";
import { reader } from "@/lib/db/pool";
import { type Telephone, telephone, telephoneOf } from "@/lib/testing/mfa";
import { type World, world } from "@/lib/testing/world";
import { resyncMFADevice } from "./resync-mfa-device";

describe("ResyncMFADevice", () => {
  let here: World;
  let phone: Telephone;
  const input = (first: number, second: number) => ({
    UserName: "ben",
    SerialNumber: phone.SerialNumber,
    AuthenticationCode1: phone.code(first),
    AuthenticationCode2: phone.code(second),
  });
  const drift = async () =>
    (await reader.query<{ drift: number }>("SELECT drift FROM mfa_device WHERE account_id = $1", [here.accountId]))[0]
      ?.drift;

  beforeEach(async () => {
    here = await world();
    await here.userWith("ben");
    phone = await telephoneOf(here, "ben");
  });

  it("learns how far the device's clock is off", async () => {
    await here.root(resyncMFADevice, input(270, 300));
    expect(await drift()).toBe(10);
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(resyncMFADevice, { ...input(0, 30), AuthenticationCode1: "1" })).rejects.toMatchObject({
      code: "ValidationError",
    });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(resyncMFADevice, input(270, 300))).rejects.toMatchObject({ code: "AccessDenied" });
    expect(await drift()).toBe(0);
  });

  it("refuses what cannot be: codes with a gap, codes used before, a device of nobody", async () => {
    const invalid = { code: "InvalidAuthenticationCode" };
    await expect(here.root(resyncMFADevice, input(240, 300))).rejects.toMatchObject(invalid);
    await here.root(resyncMFADevice, input(270, 300));
    await expect(here.root(resyncMFADevice, input(270, 300))).rejects.toMatchObject(invalid);
    const spare = await telephone(here, "spare");
    await expect(
      here.root(resyncMFADevice, { ...input(0, 30), SerialNumber: spare.SerialNumber }),
    ).rejects.toMatchObject({ code: "NoSuchEntity", message: "MFA Device invalid for user." });
  });
});
