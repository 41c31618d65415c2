import { beforeEach, describe, expect, it } from "vitest";
import { reader } from "@/lib/db/pool";
import { allowing, type Caller, type World, world } from "@/lib/testing/world";
import { changePassword } from "./change-password";
import { createLoginProfile } from "./create-login-profile";
import { getAccountPasswordPolicy } from "./get-account-password-policy";
import { updateAccountPasswordPolicy } from "./update-account-password-policy";

const first = "Larch-2026!";
const password = (n: number) => `Maple-2026!${n}`;

describe("ChangePassword", () => {
  let here: World;
  let ben: Caller;

  beforeEach(async () => {
    here = await world();
    ben = await here.userWith("ben", allowing("iam:ChangePassword", `arn:aws:iam::*:user/ben`));
    await here.root(createLoginProfile, { UserName: "ben", Password: first, PasswordResetRequired: true });
  });

  it("changes the caller's password, fulfils the demand for a new one, and ends the other sessions", async () => {
    for (const key of ["ASIAOTHER", "ASIAMINE"])
      await reader.query(
        `INSERT INTO console_session (id_hash, account_id, user_id, access_key_id, issued_at, created_at, expires_at, source_ip, user_agent)
         SELECT $2 || $1, $1, id, $2, $3, $3, $3, '', '' FROM iam_user WHERE account_id = $1`,
        [here.accountId, key, here.at],
      );
    const inConsole = await here.user("ben", { kind: "console", accessKeyId: "ASIAMINE" });
    await inConsole(changePassword, { OldPassword: first, NewPassword: password(1) });
    const [profile] = await reader.query<{ reset_required: boolean }>(
      "SELECT reset_required FROM iam_login_profile WHERE account_id = $1",
      [here.accountId],
    );
    expect(profile?.reset_required).toBe(false);
    const living = await reader.query(
      "SELECT access_key_id FROM console_session WHERE account_id = $1 AND revoked_at IS NULL",
      [here.accountId],
    );
    expect(living).toEqual([{ access_key_id: "ASIAMINE" }]);
    expect((await here.events()).at(-1)?.record).toMatchObject({
      eventName: "ChangePassword",
      requestParameters: null,
    });
  });

  it("refuses what is malformed", async () => {
    await expect(ben(changePassword, { OldPassword: "€", NewPassword: "x".repeat(129) })).rejects.toMatchObject({
      message:
        "2 validation errors detected: Value at 'oldPassword' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\u0009\\u000A\\u000D\\u0020-\\u00FF]+; Value at 'newPassword' failed to satisfy constraint: Member must have length less than or equal to 128",
    });
  });

  it("is allowed by the account setting without any policy, unless a policy denies it", async () => {
    const kim = await here.userWith("kim");
    const lee = await here.userWith("lee", {
      Version: "2012-10-17",
      Statement: [{ Effect: "Deny", Action: "iam:ChangePassword", Resource: "*" }],
    });
    for (const UserName of ["kim", "lee"]) await here.root(createLoginProfile, { UserName, Password: first });
    const change = { OldPassword: first, NewPassword: password(1) };
    await expect(kim(changePassword, change)).rejects.toMatchObject({
      code: "AccessDenied",
      message: expect.stringContaining("because no identity-based policy allows the iam:ChangePassword action"),
    });
    await here.root(updateAccountPasswordPolicy, { AllowUsersToChangePassword: true });
    await kim(changePassword, change);
    expect(await kim(getAccountPasswordPolicy, {})).toMatchObject({
      PasswordPolicy: { AllowUsersToChangePassword: true },
    });
    await expect(lee(changePassword, change)).rejects.toMatchObject({
      message: expect.stringContaining("with an explicit deny in an identity-based policy"),
    });
  });

  it("refuses what cannot be: root, no profile, a wrong old password, a weak new one", async () => {
    await expect(here.root(changePassword, { OldPassword: first, NewPassword: password(1) })).rejects.toMatchObject({
      code: "InvalidUserType",
      status: 400,
    });
    const kim = await here.userWith("kim", allowing("iam:ChangePassword"));
    await expect(kim(changePassword, { OldPassword: first, NewPassword: password(1) })).rejects.toMatchObject({
      code: "NoSuchEntity",
      message: "Login Profile for User kim cannot be found.",
    });
    await expect(ben(changePassword, { OldPassword: "Wrong-2026!", NewPassword: password(1) })).rejects.toMatchObject({
      code: "AccessDenied",
      message: "The old password was incorrect.",
    });
    await expect(ben(changePassword, { OldPassword: first, NewPassword: "short" })).rejects.toMatchObject({
      code: "PasswordPolicyViolation",
    });
  });

  it("refuses the present password always, and as many earlier ones as the policy remembers", async () => {
    const reuse = { code: "PasswordPolicyViolation", message: expect.stringContaining("reuse prevention") };
    await expect(ben(changePassword, { OldPassword: first, NewPassword: first })).rejects.toMatchObject(reuse);
    await here.root(updateAccountPasswordPolicy, { PasswordReusePrevention: 3 });
    await ben(changePassword, { OldPassword: first, NewPassword: password(1) });
    await ben(changePassword, { OldPassword: password(1), NewPassword: password(2) });
    await expect(ben(changePassword, { OldPassword: password(2), NewPassword: first })).rejects.toMatchObject(reuse);
    await ben(changePassword, { OldPassword: password(2), NewPassword: password(3) });
    await ben(changePassword, { OldPassword: password(3), NewPassword: first });
  });

  it("keeps 24 passwords, and of two changes at once from one password only one holds", async () => {
    await here.root(updateAccountPasswordPolicy, { PasswordReusePrevention: 1 });
    const both = await Promise.allSettled([
      ben(changePassword, { OldPassword: first, NewPassword: password(1) }),
      ben(changePassword, { OldPassword: first, NewPassword: password(2) }),
    ]);
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    const last = both[0]?.status === "fulfilled" ? password(1) : password(2);
    await reader.query(
      `INSERT INTO iam_password_history (account_id, user_id, set_at, password_hash)
       SELECT account_id, user_id, now(), 'old ' || n FROM iam_login_profile, generate_series(1, 30) AS n WHERE account_id = $1`,
      [here.accountId],
    );
    await ben(changePassword, { OldPassword: last, NewPassword: password(3) });
    const kept = await reader.query("SELECT 1 FROM iam_password_history WHERE account_id = $1", [here.accountId]);
    expect(kept).toHaveLength(24);
  });
});
