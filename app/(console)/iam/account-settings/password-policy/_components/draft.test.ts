import { describe, expect, it } from "vitest";
import { customPolicy, draftOf, draftProblems, type PolicyDraft } from "./draft";

const custom = (changes: Partial<PolicyDraft> = {}): PolicyDraft => ({
  ...draftOf(undefined),
  kind: "custom",
  ...changes,
});

describe("the draft of a password policy", () => {
  it("begins with the default and offers the console's custom policy", () => {
    expect(draftOf(undefined).kind).toBe("default");
    expect(customPolicy(custom())).toEqual({
      MinimumPasswordLength: 8,
      RequireUppercaseCharacters: true,
      RequireLowercaseCharacters: true,
      RequireNumbers: true,
      RequireSymbols: true,
      AllowUsersToChangePassword: true,
    });
  });

  it("chooses nothing where the present policy is not shown, and wants a choice", () => {
    expect(draftProblems(draftOf("unknown"))).toEqual({ kind: "Select a password policy." });
    expect(draftProblems({ ...draftOf("unknown"), kind: "default" })).toEqual({});
  });

  it("gives back the policy that it was made of", () => {
    const policy = {
      MinimumPasswordLength: 14,
      RequireUppercaseCharacters: false,
      RequireLowercaseCharacters: true,
      RequireNumbers: false,
      RequireSymbols: true,
      AllowUsersToChangePassword: false,
      MaxPasswordAge: 30,
      HardExpiry: true,
      PasswordReusePrevention: 3,
    };
    expect(customPolicy(draftOf(policy))).toEqual(policy);
  });

  it("asks no hard expiry of passwords that never expire", () => {
    expect(customPolicy(custom({ hardExpiry: true }))).not.toHaveProperty("HardExpiry");
  });

  it("accepts the limits and refuses what is beyond them, or no whole number", () => {
    const all = { expires: true, preventReuse: true };
    for (const [minimumLength, maxAge, remembered] of [
      ["6", "1", "1"],
      ["128", "1095", "24"],
    ] as const)
      expect(draftProblems(custom({ ...all, minimumLength, maxAge, remembered }))).toEqual({});
    for (const [minimumLength, maxAge, remembered] of [
      ["5", "0", "0"],
      ["129", "1096", "25"],
      ["", "1.5", "-1"],
    ] as const)
      expect(draftProblems(custom({ ...all, minimumLength, maxAge, remembered }))).toEqual({
        minimumLength: "Enter a whole number from 6 to 128.",
        maxAge: "Enter a whole number from 1 to 1095.",
        remembered: "Enter a whole number from 1 to 24.",
      });
  });

  it("does not judge numbers that do not count", () => {
    expect(draftProblems(custom({ maxAge: "", remembered: "" }))).toEqual({});
    expect(draftProblems({ ...custom({ minimumLength: "" }), kind: "default" })).toEqual({});
  });
});
