import type { MfaKind } from "@/lib/aws/mfa-kind";
import type { Denial } from "@/lib/operation/define";
import type { UserOfPage } from "@/lib/services/iam/console/users-page";

/** A user as the list shows it; times are ISO 8601. What the person may not see is the refusal. */
export interface UserRow {
  name: string;
  path: string;
  arn: string;
  created: string;
  groups: string[] | Denial;
  mfa: MfaKind[] | Denial;
  /** When the password was set; null without console access. */
  passwordSet: string | null | Denial;
  lastSignIn: string | null;
  keys: { id: string; active: boolean; created: string }[] | Denial;
  keyLastUsed: string | null | Denial;
  lastActivity: string | null | Denial;
  signingCertificates: number | Denial;
}

export const userRow = (user: UserOfPage): UserRow => ({
  name: user.UserName,
  path: user.Path,
  arn: user.Arn,
  created: user.CreateDate.toISOString(),
  groups: user.groups,
  mfa: user.mfa,
  passwordSet: time(user.passwordChangedAt),
  lastSignIn: user.consoleLastSignIn?.toISOString() ?? null,
  keys: Array.isArray(user.accessKeys)
    ? user.accessKeys.map((key) => ({
        id: key.AccessKeyId,
        active: key.Status === "Active",
        created: key.CreateDate.toISOString(),
      }))
    : user.accessKeys,
  keyLastUsed: time(user.accessKeyLastUsed),
  lastActivity: time(user.lastActivity),
  signingCertificates: user.signingCertificates,
});

const time = (value: Date | null | Denial) => (value instanceof Date ? value.toISOString() : value);
