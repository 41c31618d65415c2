import { beforeEach, describe, expect, it } from "vitest";
import { checkPassword } from "@/lib/identity/check-password";
import { type World, world } from "@/lib/testing/world";
import { createLoginProfile } from "./create-login-profile";
import { getLoginProfile } from "./get-login-profile";
import { updateLoginProfile } from "./update-login-profile";

describe("UpdateLoginProfile", () => {
  let here: World;
  const signsIn = async (password: string) =>
    (await checkPassword({ kind: "user", account: here.accountId, userName: "ben" }, password, here.at)).right;

  beforeEach(async () => {
    here = await world();
    await here.userWith("ben");
    await here.root(createLoginProfile, { UserName: "ben", Password: "Larch-2026!" });
  });

  it("sets another password, or only asks for one", async () => {
    await here.root(updateLoginProfile, { UserName: "ben", Password: "Maple-2026!" });
    expect([await signsIn("Larch-2026!"), await signsIn("Maple-2026!")]).toEqual([false, true]);
    await here.root(updateLoginProfile, { UserName: "ben", PasswordResetRequired: true });
    expect(await here.root(getLoginProfile, { UserName: "ben" })).toMatchObject({
      LoginProfile: { PasswordResetRequired: true },
    });
    expect(await signsIn("Maple-2026!")).toBe(true);
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(updateLoginProfile, { Password: "x" })).rejects.toMatchObject({
      message:
        "1 validation error detected: Value null at 'userName' failed to satisfy constraint: Member must not be null",
    });
  });

  it("refuses who may not, and changes nothing", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(updateLoginProfile, { UserName: "ben", Password: "Maple-2026!" })).rejects.toMatchObject({
      code: "AccessDenied",
    });
    expect(await signsIn("Larch-2026!")).toBe(true);
  });

  it("refuses what cannot be: no password yet, a weak one", async () => {
    await here.userWith("kim");
    await expect(here.root(updateLoginProfile, { UserName: "kim", Password: "Maple-2026!" })).rejects.toMatchObject({
      message: "Login Profile for User kim cannot be found.",
    });
    await expect(here.root(updateLoginProfile, { UserName: "ben", Password: "weak" })).rejects.toMatchObject({
      code: "PasswordPolicyViolation",
    });
  });
});
