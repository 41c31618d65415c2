import { beforeEach, describe, expect, it } from "vitest";
import { type World, world } from "@/lib/testing/world";
import { getAccountPasswordPolicy } from "./get-account-password-policy";
import { updateAccountPasswordPolicy } from "./update-account-password-policy";

describe("GetAccountPasswordPolicy", () => {
  let here: World;

  beforeEach(async () => {
    here = await world();
  });

  it("tells the custom policy, and whether passwords expire", async () => {
    await here.root(updateAccountPasswordPolicy, { MinimumPasswordLength: 14, MaxPasswordAge: 90 });
    expect(await here.root(getAccountPasswordPolicy, {})).toEqual({
      PasswordPolicy: {
        MinimumPasswordLength: 14,
        RequireSymbols: false,
        RequireNumbers: false,
        RequireUppercaseCharacters: false,
        RequireLowercaseCharacters: false,
        AllowUsersToChangePassword: false,
        ExpirePasswords: true,
        MaxPasswordAge: 90,
      },
    });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(getAccountPasswordPolicy, {})).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it("refuses what cannot be: no custom policy", async () => {
    await expect(here.root(getAccountPasswordPolicy, {})).rejects.toMatchObject({
      code: "NoSuchEntity",
      message: `The Password Policy with domain name ${here.accountId} cannot be found.`,
    });
  });
});
