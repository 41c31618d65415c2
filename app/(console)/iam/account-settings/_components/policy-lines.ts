import type { PasswordPolicy } from "@aws-sdk/client-iam";
import { passwordLimits, passwordSymbols } from "@/lib/services/iam/password-rules";

const { shortest, defaultShortest, longest } = passwordLimits;

const symbols = [...passwordSymbols].join(" ");

const strengths = [
  ["RequireUppercaseCharacters", "At least one uppercase letter from the Latin alphabet (A-Z)"],
  ["RequireLowercaseCharacters", "At least one lowercase letter from the Latin alphabet (a-z)"],
  ["RequireNumbers", "At least one number (0-9)"],
  ["RequireSymbols", `At least one non-alphanumeric character ( ${symbols} )`],
] as const;

/** A password policy in sentences: what a password must be, and what else holds. In: undefined for IAM's default. */
export function policyLines(custom: PasswordPolicy | undefined): { rules: string[]; other: string[] } {
  if (!custom)
    return {
      rules: [
        `Password length from ${defaultShortest} to ${longest} characters`,
        `At least three of these four: uppercase letters, lowercase letters, numbers, and non-alphanumeric characters ( ${symbols} )`,
        "Not the same as the AWS account name or e-mail address",
      ],
      other: ["Passwords never expire"],
    };
  const { MaxPasswordAge: days, PasswordReusePrevention: remembered } = custom;
  return {
    rules: [
      `Password minimum length is ${custom.MinimumPasswordLength ?? shortest} characters`,
      ...strengths.filter(([member]) => custom[member]).map(([, sentence]) => sentence),
    ],
    other: [
      days ? `Passwords expire in ${days} ${days === 1 ? "day" : "days"}` : "Passwords never expire",
      ...(custom.HardExpiry ? ["An administrator must reset a password that expired"] : []),
      custom.AllowUsersToChangePassword
        ? "Users may change their own password"
        : "Users may not change their own password, unless a policy allows it",
      ...(remembered
        ? [
            remembered === 1
              ? "The last password cannot be used again"
              : `The last ${remembered} passwords cannot be used again`,
          ]
        : []),
    ],
  };
}
