import { describe, expect, it } from "vitest";
import { type PasswordPolicy, passwordFaults, passwordSymbols, remembered } from "./password-rules";

const account = { name: "Larch Labs 1!", email: "Root-1@larch.example" };
const lax: PasswordPolicy = {
  MinimumPasswordLength: 6,
  RequireSymbols: false,
  RequireNumbers: false,
  RequireUppercaseCharacters: false,
  RequireLowercaseCharacters: false,
  AllowUsersToChangePassword: false,
};

describe("IAM's default policy", () => {
  it.each(["Larch-26", "larch-2026", "LARCH-2026", "Larch2026", "Larch-larch"])("accepts %s", (password) => {
    expect(passwordFaults(password, null, account)).toEqual([]);
  });

  it("asks eight characters of three classes, and tells what is lacking", () => {
    expect(passwordFaults("Larch-1", null, account)).toEqual(["Password should have a minimum length of 8"]);
    expect(passwordFaults("larchlarch", null, account)).toEqual([
      "Password should meet 2 more of the following requirements: Password should have at least one uppercase letter, Password should have at least one number, Password should have at least one symbol",
    ]);
  });

  it("refuses the account's name and e-mail address", () => {
    for (const own of [account.name, account.email])
      expect(passwordFaults(own, null, account)).toEqual(["Password should not be the account name or e-mail address"]);
  });
});

describe("a custom policy", () => {
  it("asks only what it says", () => {
    expect(passwordFaults("aaaaaa", lax, account)).toEqual([]);
    expect(passwordFaults("aaaaa", lax, account)).toEqual(["Password should have a minimum length of 6"]);
    const strict = { ...lax, RequireSymbols: true, RequireNumbers: true, RequireUppercaseCharacters: true };
    expect(passwordFaults("aaaaaa", strict, account)).toEqual([
      "Password should have at least one uppercase letter",
      "Password should have at least one number",
      "Password should have at least one symbol",
    ]);
  });

  it("counts AWS's symbols and no other character as symbols", () => {
    const symbols = { ...lax, RequireSymbols: true };
    for (const symbol of passwordSymbols) expect(passwordFaults(`aaaaa${symbol}`, symbols, account)).toEqual([]);
    for (const other of ["~", "`", " ", "\\", "/", ",", "é"])
      expect(passwordFaults(`aaaaa${other}`, symbols, account)).toHaveLength(1);
  });

  it("remembers as many passwords as it says, and always the present one", () => {
    expect([remembered(null), remembered(lax), remembered({ ...lax, PasswordReusePrevention: 24 })]).toEqual([
      1, 1, 24,
    ]);
  });
});
