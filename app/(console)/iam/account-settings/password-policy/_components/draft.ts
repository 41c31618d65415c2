import type { PasswordPolicy } from "@aws-sdk/client-iam";
import { type PasswordPolicy as CustomPolicy, passwordLimits } from "@/lib/services/iam/password-rules";

/** What stands in the form. Numbers are as they were typed. */
export interface PolicyDraft {
  /** Undefined: nothing is chosen, since it is not known what holds. */
  kind: "default" | "custom" | undefined;
  minimumLength: string;
  uppercase: boolean;
  lowercase: boolean;
  numbers: boolean;
  symbols: boolean;
  expires: boolean;
  maxAge: string;
  hardExpiry: boolean;
  allowChange: boolean;
  preventReuse: boolean;
  remembered: string;
}

/** What the console offers when one chooses `Custom` for the first time. */
const offered: Omit<PolicyDraft, "kind"> = {
  minimumLength: "8",
  uppercase: true,
  lowercase: true,
  numbers: true,
  symbols: true,
  expires: false,
  maxAge: "90",
  hardExpiry: false,
  allowChange: true,
  preventReuse: false,
  remembered: "5",
};

/** The form at first. In: the account's custom policy; undefined: IAM's default holds; `unknown`: the person may not see it. */
export function draftOf(custom: PasswordPolicy | "unknown" | undefined): PolicyDraft {
  if (custom === "unknown") return { kind: undefined, ...offered };
  if (!custom) return { kind: "default", ...offered };
  return {
    kind: "custom",
    minimumLength: String(custom.MinimumPasswordLength ?? passwordLimits.shortest),
    uppercase: custom.RequireUppercaseCharacters ?? false,
    lowercase: custom.RequireLowercaseCharacters ?? false,
    numbers: custom.RequireNumbers ?? false,
    symbols: custom.RequireSymbols ?? false,
    expires: custom.MaxPasswordAge !== undefined,
    maxAge: String(custom.MaxPasswordAge ?? offered.maxAge),
    hardExpiry: custom.HardExpiry ?? false,
    allowChange: custom.AllowUsersToChangePassword ?? false,
    preventReuse: custom.PasswordReusePrevention !== undefined,
    remembered: String(custom.PasswordReusePrevention ?? offered.remembered),
  };
}

export interface DraftProblems {
  kind?: string;
  minimumLength?: string;
  maxAge?: string;
  remembered?: string;
}

/** What is not chosen, or wrong with the numbers that count; nothing where the draft can be saved. */
export function draftProblems(draft: PolicyDraft): DraftProblems {
  if (!draft.kind) return { kind: "Select a password policy." };
  if (draft.kind === "default") return {};
  const { shortest, longest, days, remembered } = passwordLimits;
  return {
    ...outside("minimumLength", draft.minimumLength, shortest, longest),
    ...(draft.expires ? outside("maxAge", draft.maxAge, 1, days) : {}),
    ...(draft.preventReuse ? outside("remembered", draft.remembered, 1, remembered) : {}),
  };
}

const outside = (field: keyof DraftProblems, typed: string, least: number, most: number): DraftProblems =>
  /^\d+$/.test(typed) && Number(typed) >= least && Number(typed) <= most
    ? {}
    : { [field]: `Enter a whole number from ${least} to ${most}.` };

/** The custom policy of a draft without problems. */
export const customPolicy = (draft: PolicyDraft): CustomPolicy => ({
  MinimumPasswordLength: Number(draft.minimumLength),
  RequireUppercaseCharacters: draft.uppercase,
  RequireLowercaseCharacters: draft.lowercase,
  RequireNumbers: draft.numbers,
  RequireSymbols: draft.symbols,
  AllowUsersToChangePassword: draft.allowChange,
  ...(draft.expires ? { MaxPasswordAge: Number(draft.maxAge), HardExpiry: draft.hardExpiry } : {}),
  ...(draft.preventReuse ? { PasswordReusePrevention: Number(draft.remembered) } : {}),
});
