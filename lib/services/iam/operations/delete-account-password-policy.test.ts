import { beforeEach, describe, expect, it } from "vitest";
import { type World, world } from "@/lib/testing/world";
import { deleteAccountPasswordPolicy } from "./delete-account-password-policy";
import { getAccountPasswordPolicy } from "./get-account-password-policy";
import { updateAccountPasswordPolicy } from "./update-account-password-policy";

describe("DeleteAccountPasswordPolicy", () => {
  let here: World;

  beforeEach(async () => {
    here = await world();
    await here.root(updateAccountPasswordPolicy, {});
  });

  it("returns to IAM's default", async () => {
    await here.root(deleteAccountPasswordPolicy, {});
    await expect(here.root(getAccountPasswordPolicy, {})).rejects.toMatchObject({ code: "NoSuchEntity" });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(deleteAccountPasswordPolicy, {})).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it("refuses what cannot be: none there", async () => {
    await here.root(deleteAccountPasswordPolicy, {});
    await expect(here.root(deleteAccountPasswordPolicy, {})).rejects.toMatchObject({
      code: "NoSuchEntity",
      message: "The account policy with name PasswordPolicy cannot be found.",
    });
  });
});
