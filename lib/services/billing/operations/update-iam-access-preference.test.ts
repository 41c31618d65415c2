import { beforeEach, describe, expect, it } from "vitest";
import { allowing, type World, world } from "@/lib/testing/world";
import { getIAMAccessPreference } from "./get-iam-access-preference";
import { updateIAMAccessPreference } from "./update-iam-access-preference";

describe("UpdateIAMAccessPreference", () => {
  let here: World;

  beforeEach(async () => {
    here = await world();
  });

  it("turns the switch on and off", async () => {
    for (const Activated of [true, false]) {
      await here.root(updateIAMAccessPreference, { Activated });
      expect(await here.root(getIAMAccessPreference, {})).toEqual({ Activated });
    }
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(updateIAMAccessPreference, { Activated: "yes" })).rejects.toMatchObject({
      code: "ValidationError",
    });
  });

  it("refuses everyone but root, and changes nothing", async () => {
    const admin = await here.userWith("admin", allowing("*"));
    await expect(admin(updateIAMAccessPreference, { Activated: true })).rejects.toMatchObject({
      code: "AccessDenied",
      message: `User: arn:aws:iam::${here.accountId}:user/admin is not authorized to perform: billing:UpdateIAMAccessPreference because only the root user of the account can perform this task`,
    });
    expect(await here.root(getIAMAccessPreference, {})).toEqual({ Activated: false });
  });
});
