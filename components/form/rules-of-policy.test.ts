import { describe, expect, it } from "vitest";
import type { Failure } from "@/lib/doors/console/action-state";
import { ruleStates } from "./password-rules";
import { rulesOfPolicy } from "./rules-of-policy";

const failed = (code: string): { ok: false; failure: Failure } => ({
  ok: false,
  failure: { operation: "GetAccountPasswordPolicy", code, message: "" },
});

describe("the rules to list under a password", () => {
  it("are IAM's default where the account has none of its own: eight characters, three of the four kinds", () => {
    const rules = rulesOfPolicy(failed("NoSuchEntity"));
    if (!rules) throw new Error("There are rules by default.");
    const kept = (password: string) => ruleStates(rules, password).every((rule) => rule.kept);
    expect(kept("Abcdefg1")).toBe(true);
    expect(kept("abcdefg1")).toBe(false);
    expect(kept("Abcde1!")).toBe(false);
  });

  it("are none where the person may not see them", () => expect(rulesOfPolicy(failed("AccessDenied"))).toBeUndefined());

  it("are the account's own", () => {
    const custom = { MinimumPasswordLength: 12, RequireSymbols: true, AllowUsersToChangePassword: false };
    const read = { ok: true as const, value: { PasswordPolicy: custom } };
    expect(rulesOfPolicy(read)).toMatchObject({ minimumLength: 12, symbols: true, uppercase: false });
  });
});
