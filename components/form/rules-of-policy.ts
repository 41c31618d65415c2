import type { PasswordPolicy } from "@aws-sdk/client-iam";
import type { Read } from "@/lib/doors/console/action-state";
import type { PasswordRules } from "./password-rules";

/** IAM's default policy. Source: IAM User Guide, "Set an account password policy for IAM users". */
export const defaultRules: PasswordRules = {
  minimumLength: 8,
  uppercase: false,
  lowercase: false,
  numbers: false,
  symbols: false,
  kindsOfFour: 3,
};

/** The rules to list under a password field; undefined where the person may not see the account's policy. */
export function rulesOfPolicy(policy: Read<{ PasswordPolicy: PasswordPolicy | undefined }>): PasswordRules | undefined {
  if (!policy.ok) return policy.failure.code === "NoSuchEntity" ? defaultRules : undefined;
  const { PasswordPolicy: custom } = policy.value;
  if (!custom) return defaultRules;
  return {
    minimumLength: custom.MinimumPasswordLength ?? 6,
    uppercase: custom.RequireUppercaseCharacters ?? false,
    lowercase: custom.RequireLowercaseCharacters ?? false,
    numbers: custom.RequireNumbers ?? false,
    symbols: custom.RequireSymbols ?? false,
  };
}
