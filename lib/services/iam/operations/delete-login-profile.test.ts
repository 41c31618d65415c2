import { beforeEach, describe, expect, it } from "vitest";
import { type World, world } from "@/lib/testing/world";
import { createLoginProfile } from "./create-login-profile";
import { deleteLoginProfile } from "./delete-login-profile";
import { getLoginProfile } from "./get-login-profile";

describe("DeleteLoginProfile", () => {
  let here: World;

  beforeEach(async () => {
    here = await world();
    await here.userWith("ben");
    await here.root(createLoginProfile, { UserName: "ben", Password: "Larch-2026!" });
  });

  it("takes the password away", async () => {
    await here.root(deleteLoginProfile, { UserName: "Ben" });
    await expect(here.root(getLoginProfile, { UserName: "ben" })).rejects.toMatchObject({ code: "NoSuchEntity" });
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(deleteLoginProfile, { UserName: "b/n" })).rejects.toMatchObject({ code: "ValidationError" });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(deleteLoginProfile, { UserName: "ben" })).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it("refuses what cannot be: none there", async () => {
    await here.root(deleteLoginProfile, { UserName: "ben" });
    await expect(here.root(deleteLoginProfile, { UserName: "ben" })).rejects.toMatchObject({
      code: "NoSuchEntity",
      message: "Login Profile for User ben cannot be found.",
    });
  });
});
