import { beforeEach, describe, expect, it } from "vitest";
import { type World, world } from "@/lib/testing/world";
import { getAccountPasswordPolicy } from "./get-account-password-policy";
import { updateAccountPasswordPolicy } from "./update-account-password-policy";

describe("UpdateAccountPasswordPolicy", () => {
  let here: World;

  beforeEach(async () => {
    here = await world();
  });

  it("sets every member anew: what is not given returns to its default", async () => {
    await here.root(updateAccountPasswordPolicy, {
      RequireSymbols: true,
      PasswordReusePrevention: 24,
      HardExpiry: true,
    });
    await here.root(updateAccountPasswordPolicy, { RequireNumbers: true });
    const { PasswordPolicy } = await here.root(getAccountPasswordPolicy, {});
    expect(PasswordPolicy).toMatchObject({ MinimumPasswordLength: 6, RequireNumbers: true, RequireSymbols: false });
    expect(PasswordPolicy).not.toHaveProperty("PasswordReusePrevention");
    expect(PasswordPolicy).not.toHaveProperty("HardExpiry");
  });

  it("refuses what is malformed, in AWS's words", async () => {
    const input = { MinimumPasswordLength: 129, MaxPasswordAge: 1096, PasswordReusePrevention: 25 };
    await expect(here.root(updateAccountPasswordPolicy, input)).rejects.toMatchObject({
      message:
        "3 validation errors detected: Value at 'minimumPasswordLength' failed to satisfy constraint: Member must have value less than or equal to 128; Value at 'passwordReusePrevention' failed to satisfy constraint: Member must have value less than or equal to 24; Value at 'maxPasswordAge' failed to satisfy constraint: Member must have value less than or equal to 1095",
    });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(updateAccountPasswordPolicy, {})).rejects.toMatchObject({ code: "AccessDenied" });
    await expect(here.root(getAccountPasswordPolicy, {})).rejects.toMatchObject({ code: "NoSuchEntity" });
  });
});
