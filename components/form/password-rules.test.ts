import { describe, expect, it } from "vitest";
import { type PasswordRules, ruleStates } from "./password-rules";

const none: PasswordRules = { minimumLength: 8, uppercase: false, lowercase: false, numbers: false, symbols: false };
const kept = (rules: PasswordRules, password: string) => ruleStates(rules, password).map((rule) => rule.kept);

describe("ruleStates", () => {
  it("lists the length and the rules that hold, no others", () => {
    expect(kept({ ...none, numbers: true, symbols: true }, "abcdefg1")).toEqual([true, true, false]);
  });
  it("counts kinds of characters for the default policy", () => {
    const byDefault = { ...none, kindsOfFour: 3 };
    expect(kept(byDefault, "abcdefg1")).toEqual([true, false]);
    expect(kept(byDefault, "Abcdefg1")).toEqual([true, true]);
  });
});
