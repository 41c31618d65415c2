import { beforeEach, describe, expect, it } from "vitest";
import { checkPassword } from "@/lib/identity/check-password";
import { giveRootPassword } from "@/lib/testing/root-password";
import { allowing, type World, world } from "@/lib/testing/world";
import { updateRootPassword } from "./update-root-password";

const OldPassword = "Larch-2026!";
const NewPassword = "Maple-2026!";

describe("UpdateRootPassword", () => {
  let here: World;
  const signsIn = async (password: string) =>
    (await checkPassword({ kind: "root", email: `root@${here.accountId}.example` }, password, here.at)).right;

  beforeEach(async () => {
    here = await world();
    await giveRootPassword(here, OldPassword);
  });

  it("changes it, and tells the trail nothing of it", async () => {
    await here.root(updateRootPassword, { OldPassword, NewPassword });
    expect([await signsIn(OldPassword), await signsIn(NewPassword)]).toEqual([false, true]);
    const [event] = await here.events();
    expect(event).toMatchObject({ name: "UpdateRootPassword", record: { readOnly: false, requestParameters: null } });
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(updateRootPassword, { OldPassword })).rejects.toMatchObject({ code: "ValidationError" });
  });

  it("refuses everyone but root", async () => {
    const admin = await here.userWith("admin", allowing("*"));
    await expect(admin(updateRootPassword, { OldPassword, NewPassword })).rejects.toMatchObject({
      code: "AccessDenied",
    });
    expect(await signsIn(OldPassword)).toBe(true);
  });

  it("refuses what cannot be: a wrong old password, a weak new one", async () => {
    await expect(here.root(updateRootPassword, { OldPassword: "wrong", NewPassword })).rejects.toMatchObject({
      message: "The old password was incorrect.",
    });
    await expect(here.root(updateRootPassword, { OldPassword, NewPassword: "weakweak" })).rejects.toMatchObject({
      code: "PasswordPolicyViolation",
    });
  });
});
