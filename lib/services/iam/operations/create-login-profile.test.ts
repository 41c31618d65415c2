import { beforeEach, describe, expect, it } from "vitest";
import { reader } from "@/lib/db/pool";
import { verifyPassword } from "@/lib/identity/password-hash";
import { allowing, type World, world } from "@/lib/testing/world";
import { createLoginProfile } from "./create-login-profile";
import { updateAccountPasswordPolicy } from "./update-account-password-policy";

const good = { UserName: "Ben", Password: "Larch-2026!" };

describe("CreateLoginProfile", () => {
  let here: World;

  beforeEach(async () => {
    here = await world();
    await here.userWith("ben");
  });

  it("keeps a hash of the password, and the trail keeps nothing of it", async () => {
    expect(await here.root(createLoginProfile, { ...good, PasswordResetRequired: true })).toEqual({
      LoginProfile: { UserName: "ben", CreateDate: here.at, PasswordResetRequired: true },
    });
    const [row] = await reader.query<{ password_hash: string }>(
      "SELECT password_hash FROM iam_login_profile WHERE account_id = $1",
      [here.accountId],
    );
    expect(await verifyPassword(row?.password_hash ?? "", good.Password)).toBe(true);
    const [event] = await here.events();
    expect(event?.record.requestParameters).toEqual({ userName: "Ben", passwordResetRequired: true });
    expect(JSON.stringify(event)).not.toContain(good.Password);
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(createLoginProfile, { UserName: "b n", Password: "x".repeat(129) })).rejects.toMatchObject({
      message:
        "2 validation errors detected: Value at 'userName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]+; Value at 'password' failed to satisfy constraint: Member must have length less than or equal to 128",
    });
    await expect(here.root(createLoginProfile, { UserName: "ben" })).rejects.toMatchObject({
      code: "ValidationError",
      message:
        "1 validation error detected: Value null at 'password' failed to satisfy constraint: Member must not be null",
    });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith(
      "eve",
      allowing("iam:CreateLoginProfile", `arn:aws:iam::${here.accountId}:user/eve`),
    );
    await expect(eve(createLoginProfile, good)).rejects.toMatchObject({ code: "AccessDenied" });
    await expect(eve(createLoginProfile, { ...good, UserName: "nobody" })).rejects.toMatchObject({
      code: "AccessDenied",
    });
  });

  it("refuses what cannot be: no such user, a second profile, root's, a password against the policy", async () => {
    await expect(here.root(createLoginProfile, { ...good, UserName: "none" })).rejects.toMatchObject({
      message: "The user with name none cannot be found.",
    });
    await expect(here.root(createLoginProfile, { Password: good.Password })).rejects.toMatchObject({
      message: "Must specify userName when calling with non-User credentials",
    });
    await expect(here.root(createLoginProfile, { ...good, Password: "lower1" })).rejects.toMatchObject({
      code: "PasswordPolicyViolation",
      message:
        "Password should have a minimum length of 8, Password should meet 1 more of the following requirements: Password should have at least one uppercase letter, Password should have at least one symbol",
    });
    await here.root(updateAccountPasswordPolicy, { MinimumPasswordLength: 20, RequireNumbers: true });
    await expect(here.root(createLoginProfile, { ...good, Password: "only letters" })).rejects.toMatchObject({
      message: "Password should have a minimum length of 20, Password should have at least one number",
    });
    await here.root(updateAccountPasswordPolicy, {});
    await here.root(createLoginProfile, good);
    await expect(here.root(createLoginProfile, good)).rejects.toMatchObject({
      code: "EntityAlreadyExists",
      message: "Login Profile for user ben already exists.",
    });
  });
});
