import type { Denial } from "@/lib/operation/define";

/** What is stored of a user's activity. */
export interface StoredActivity {
  passwordLastUsed: Date | null;
  /** How many access keys there are. */
  keys: number;
  keyLastUsed: Date | null;
}

export interface UserActivity {
  accessKeyLastUsed: Date | null | Denial;
  /** The newer one of console sign-in and key use. */
  lastActivity: Date | null | Denial;
}

/** The action that tells when a key was used. */
export const lastUseAction = "iam:GetAccessKeyLastUsed";

/** When a user was last active, as far as one may know it. `denied` asks about an action on the user. */
export function userActivity(user: StoredActivity, denied: (action: string) => Denial | undefined): UserActivity {
  const refusal = denied("iam:ListAccessKeys") ?? (user.keys > 0 ? denied(lastUseAction) : undefined);
  if (refusal) return { accessKeyLastUsed: refusal, lastActivity: refusal };
  return { accessKeyLastUsed: user.keyLastUsed, lastActivity: newest(user.keyLastUsed, user.passwordLastUsed) };
}

/** The newest of times, of which there may be none. */
export function newest(...times: (Date | null)[]): Date | null {
  const known = times.flatMap((time) => (time ? [time.getTime()] : []));
  return known.length > 0 ? new Date(Math.max(...known)) : null;
}
