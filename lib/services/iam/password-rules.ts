/**
 * What a console password must be (pure: forms check as one types, operations decide).
 * Source: IAM User Guide, "Set an account password policy for IAM users" (id_credentials_passwords_account-policy).
 */

/** A custom policy as the account keeps it: members that were not given are false, or absent where they are numbers. */
export interface PasswordPolicy {
  MinimumPasswordLength: number;
  RequireSymbols: boolean;
  RequireNumbers: boolean;
  RequireUppercaseCharacters: boolean;
  RequireLowercaseCharacters: boolean;
  AllowUsersToChangePassword: boolean;
  /** Days. */
  MaxPasswordAge?: number;
  /** How many of the last passwords count as used, the present one included. */
  PasswordReusePrevention?: number;
  HardExpiry?: boolean;
}

export const passwordLimits = { shortest: 6, defaultShortest: 8, longest: 128, remembered: 24, days: 1095 } as const;

/** The characters that count as symbols. */
export const passwordSymbols = "!@#$%^&*()_+-=[]{}|'";

/** The four classes of characters: what belongs to each, and AWS's sentence for a password that lacks it. */
export const characterClasses = {
  RequireUppercaseCharacters: { has: /[A-Z]/, sentence: "Password should have at least one uppercase letter" },
  RequireLowercaseCharacters: { has: /[a-z]/, sentence: "Password should have at least one lowercase letter" },
  RequireNumbers: { has: /[0-9]/, sentence: "Password should have at least one number" },
  RequireSymbols: { has: /[!@#$%^&*()_+\-=[\]{}|']/, sentence: "Password should have at least one symbol" },
} as const;

type CharacterClass = keyof typeof characterClasses;
const everyClass = Object.keys(characterClasses) as CharacterClass[];

const hasClass = (password: string, name: CharacterClass) => characterClasses[name].has.test(password);

/** IAM's default policy asks three of the four classes. */
const classesByDefault = 3;

/**
 * What is wrong with a password, in AWS's sentences; nothing where it may be set.
 * In: the custom policy, or null for IAM's default; the account's name and root's e-mail, which the default policy
 * refuses as passwords. Reuse is not judged here: that needs the hashes.
 */
export function passwordFaults(
  password: string,
  policy: PasswordPolicy | null,
  account: { name: string; email: string },
): string[] {
  const shortest = policy?.MinimumPasswordLength ?? passwordLimits.defaultShortest;
  const length = password.length < shortest ? [`Password should have a minimum length of ${shortest}`] : [];
  const lacking = everyClass.filter((name) => !hasClass(password, name));
  const sentences = (names: CharacterClass[]) => names.map((name) => characterClasses[name].sentence);
  if (policy) return [...length, ...sentences(lacking.filter((name) => policy[name]))];
  const more = classesByDefault - (everyClass.length - lacking.length);
  const own = [account.name, account.email].some((word) => word.toLowerCase() === password.toLowerCase());
  return [
    ...length,
    ...(more > 0
      ? [`Password should meet ${more} more of the following requirements: ${sentences(lacking).join(", ")}`]
      : []),
    ...(own ? ["Password should not be the account name or e-mail address"] : []),
  ];
}

/** How many of the newest passwords a new one must differ from: at least the present one. */
export const remembered = (policy: PasswordPolicy | null) => Math.max(1, policy?.PasswordReusePrevention ?? 0);
