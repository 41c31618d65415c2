import { beforeEach, describe, expect, it } from "vitest";
import { type World, world } from "@/lib/testing/world";
import { createLoginProfile } from "./create-login-profile";
import { getLoginProfile } from "./get-login-profile";
import { updateLoginProfile } from "./update-login-profile";

describe("GetLoginProfile", () => {
  let here: World;

  beforeEach(async () => {
    here = await world();
    await here.userWith("ben");
  });

  it("tells when the password was made, and whether another is asked for", async () => {
    await here.root(createLoginProfile, { UserName: "ben", Password: "Larch-2026!" });
    expect(await here.root(getLoginProfile, { UserName: "BEN" })).toEqual({
      LoginProfile: { UserName: "ben", CreateDate: here.at, PasswordResetRequired: false },
    });
    here.at = new Date("2026-03-05T09:00:00Z");
    await here.root(updateLoginProfile, { UserName: "ben", Password: "Maple-2026!" });
    expect((await here.root(getLoginProfile, { UserName: "ben" })).LoginProfile?.CreateDate).toEqual(here.at);
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(getLoginProfile, { UserName: "" })).rejects.toMatchObject({ code: "ValidationError" });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(getLoginProfile, { UserName: "ben" })).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it("refuses what cannot be: no password, no such user", async () => {
    await expect(here.root(getLoginProfile, { UserName: "ben" })).rejects.toMatchObject({
      code: "NoSuchEntity",
      message: "Login Profile for User ben cannot be found.",
    });
    await expect(here.root(getLoginProfile, { UserName: "none" })).rejects.toMatchObject({
      message: "The user with name none cannot be found.",
    });
  });
});
