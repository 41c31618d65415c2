import { characterClasses, passwordSymbols } from "@/lib/services/iam/password-rules";

/** The rules that a password is held to, as the account's policy says them. Pure: the server judges by its own. */
export interface PasswordRules {
  minimumLength: number;
  uppercase: boolean;
  lowercase: boolean;
  numbers: boolean;
  symbols: boolean;
  /** The default policy asks for this many of the four kinds of characters instead of each. */
  kindsOfFour?: number;
}

/** One rule as a person reads it, and whether a password keeps it. */
export interface RuleState {
  text: string;
  /** Those that it is about, where they are named one by one. */
  characters?: string;
  kept: boolean;
}

const kinds = [
  { rule: "uppercase", text: "one uppercase letter (A-Z)", pattern: characterClasses.RequireUppercaseCharacters.has },
  { rule: "lowercase", text: "one lowercase letter (a-z)", pattern: characterClasses.RequireLowercaseCharacters.has },
  { rule: "numbers", text: "one number (0-9)", pattern: characterClasses.RequireNumbers.has },
  {
    rule: "symbols",
    text: "one symbol",
    characters: [...passwordSymbols].join(" "),
    pattern: characterClasses.RequireSymbols.has,
  },
] as const;

/** Each rule with whether `password` keeps it, in the order in which they are listed. */
export function ruleStates(rules: PasswordRules, password: string): RuleState[] {
  const length = { text: `At least ${rules.minimumLength} characters`, kept: password.length >= rules.minimumLength };
  if (rules.kindsOfFour !== undefined) {
    const found = kinds.filter(({ pattern }) => pattern.test(password)).length;
    return [
      length,
      {
        text: `At least ${rules.kindsOfFour} of: uppercase letters, lowercase letters, numbers, symbols`,
        kept: found >= rules.kindsOfFour,
      },
    ];
  }
  const asked = kinds.filter(({ rule }) => rules[rule]);
  return [
    length,
    ...asked.map(({ text, pattern, ...rest }) => ({ ...rest, text: `At least ${text}`, kept: pattern.test(password) })),
  ];
}
