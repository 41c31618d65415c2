import { describe, expect, it } from "vitest";
import { policyLines } from "./policy-lines";

describe("a password policy in sentences", () => {
  it("says IAM's default where there is no custom one", () => {
    const { rules, other } = policyLines(undefined);
    expect(rules[0]).toBe("Password length from 8 to 128 characters");
    expect(rules).toHaveLength(3);
    expect(other).toEqual(["Passwords never expire"]);
  });

  it("says what a custom one asks, and nothing that it does not ask", () => {
    const none = {
      MinimumPasswordLength: 6,
      RequireSymbols: false,
      RequireNumbers: false,
      RequireUppercaseCharacters: false,
      RequireLowercaseCharacters: false,
      AllowUsersToChangePassword: false,
    };
    expect(policyLines(none)).toEqual({
      rules: ["Password minimum length is 6 characters"],
      other: ["Passwords never expire", "Users may not change their own password, unless a policy allows it"],
    });
    const strict = {
      MinimumPasswordLength: 14,
      RequireSymbols: true,
      RequireNumbers: true,
      RequireUppercaseCharacters: true,
      RequireLowercaseCharacters: true,
      AllowUsersToChangePassword: true,
      MaxPasswordAge: 1,
      HardExpiry: true,
      PasswordReusePrevention: 24,
    };
    const { rules, other } = policyLines(strict);
    expect(rules).toHaveLength(5);
    expect(rules.at(-1)).toBe("At least one non-alphanumeric character ( ! @ # $ % ^ & * ( ) _ + - = [ ] { } | ' )");
    expect(other).toEqual([
      "Passwords expire in 1 day",
      "An administrator must reset a password that expired",
      "Users may change their own password",
      "The last 24 passwords cannot be used again",
    ]);
  });
});
