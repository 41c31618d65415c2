import { z } from "zod";
import type { MfaKind } from "@/lib/aws/mfa-kind";
import type { Denial, May } from "@/lib/operation/define";
import { userArn } from "../arns";
import { defineIamOperation } from "../operation";
import { type UserOverviewRow, type UserSorting, userSortings } from "../store/user-overview";
import { resourceTags } from "../tag-rules";
import { type Counts, firstPage, pageView, rowsOfPage } from "./page-view";
import { lastUseAction, newest, type UserActivity, userActivity } from "./user-activity";

/** A user with every column of the list. Times are the account's; null: there is none. */
export interface UserOfPage extends UserActivity {
  UserName: string;
  UserId: string;
  Path: string;
  Arn: string;
  CreateDate: Date;
  /** Names in order. */
  groups: string[] | Denial;
  /** One for each device. */
  mfa: MfaKind[] | Denial;
  /** When the console password was set; null: no console access. */
  passwordChangedAt: Date | null | Denial;
  consoleLastSignIn: Date | null;
  /** Oldest first. */
  accessKeys: { AccessKeyId: string; Status: "Active" | "Inactive"; CreateDate: Date }[] | Denial;
  /** How many X.509 signing certificates there are. */
  signingCertificates: number | Denial;
}

/** The action that gives the column by which a list may be sorted, besides iam:ListUsers. */
const neededFor: Partial<Record<UserSorting, string>> = {
  groups: "iam:ListGroupsForUser",
  mfa: "iam:ListMFADevices",
  passwordAge: "iam:GetLoginProfile",
  accessKeyId: "iam:ListAccessKeys",
  activeKeyAge: "iam:ListAccessKeys",
  accessKeyLastUsed: lastUseAction,
  lastActivity: lastUseAction,
};

export const usersPage = defineIamOperation({
  name: "usersPage",
  access: "list",
  summary: "A page of the users as the console lists them; a column that the person may not see holds the refusal.",
  consoleOnly: true,

  input: z.object(pageView(userSortings)),

  target: ({ call }) => ({ arn: userArn(call.accountId, "/", "") }),

  requires: ({ target }) => [{ action: "iam:ListUsers", resource: target.arn }],

  /** Who may not list all users' keys finds nobody by a key, and cannot sort by what is hidden. */
  async handler({ input, call, store, may }): Promise<Counts & { users: UserOfPage[]; at: Date }> {
    const everyone = userArn(call.accountId, "/", "*");
    const looksLikeKey = /^AKIA[A-Z2-7]*$/i.test(input.search ?? "");
    const needed = input.sort && neededFor[input.sort.column];
    const sortable = input.sort && (!needed || !may({ action: needed, resource: everyone }));
    const { matches, total, rows } = await store.userOverview({
      search: input.search ?? "",
      byKey: looksLikeKey && !may({ action: "iam:ListAccessKeys", resource: everyone }),
      sort: sortable ? input.sort : undefined,
      page: input.page ?? firstPage,
      size: input.size ?? rowsOfPage,
    });
    return { users: rows.map((row) => shown(row, store.users.arn(row), may)), matches, total, at: call.at };
  },
});

function shown(row: UserOverviewRow, Arn: string, may: May): UserOfPage {
  const context = resourceTags(row.tags);
  const denied = (action: string) => may({ action, resource: Arn, context });
  const { passwordLastUsed, keys } = row;
  const keyLastUsed = newest(...keys.map(({ lastUsedAt }) => lastUsedAt));
  return {
    UserName: row.name,
    UserId: row.id,
    Path: row.path,
    Arn,
    CreateDate: row.createdAt,
    groups: denied("iam:ListGroupsForUser") ?? row.groups,
    mfa: denied("iam:ListMFADevices") ?? row.mfa,
    passwordChangedAt: denied("iam:GetLoginProfile") ?? row.passwordChangedAt,
    consoleLastSignIn: passwordLastUsed,
    accessKeys:
      denied("iam:ListAccessKeys") ??
      keys.map(({ id, status, createdAt }) => ({ AccessKeyId: id, Status: status, CreateDate: createdAt })),
    signingCertificates: denied("iam:ListSigningCertificates") ?? row.signingCertificates,
    ...userActivity({ passwordLastUsed, keys: keys.length, keyLastUsed }, denied),
  };
}
