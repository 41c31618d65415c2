import { z } from "zod";
import type { Denial } from "@/lib/operation/define";
import { userArn } from "../arns";
import { defineIamOperation } from "../operation";
import { findSubject } from "../subject";

/** What the dashboard shows. A part that the person may not see holds the refusal. */
export interface Dashboard {
  accountId: string;
  /** Null: none. */
  alias: string | null | Denial;
  counts: ResourceCounts | Denial;
  /** In the order of the console; what cannot be judged is left out. */
  recommendations: Recommendation[];
  /** How many credentials of users are of which age: up to 30, 90, 365 days, and older. */
  ages: { passwords: number[] | Denial; accessKeys: number[] | Denial };
  /** Why some recommendations are left out. */
  hidden: Denial[];
}

export interface ResourceCounts {
  groups: number;
  users: number;
  roles: number;
  /** The customer's own. */
  policies: number;
  providers: number;
}

/** A rule of good practice, and whether the account follows it. */
export type Recommendation =
  | { about: "root-mfa" | "own-mfa" | "root-access-keys"; followed: boolean }
  /** Active keys of the person, unused for over a year. */
  | { about: "own-unused-access-keys"; followed: false; accessKeyIds: string[] };

const unusedDays = 365;
const day = 86_400_000;

export const dashboardPage = defineIamOperation({
  name: "dashboardPage",
  access: "read",
  summary: "What the dashboard shows: the alias, counts of what there is, and recommendations for root and the person.",
  consoleOnly: true,

  input: z.object({}),

  /** A role has no password, devices or keys of its own to be advised about. */
  target: ({ call, store }) =>
    call.principal.kind === "user" || call.principal.kind === "root"
      ? findSubject({}, call, store)
      : { arn: call.principal.arn, name: undefined, userId: undefined, context: {} },

  requires: () => [],

  async handler({ target, call, store, may }): Promise<Dashboard> {
    const onAccount = (action: string) => may({ action, resource: "*" });
    const onOneself = (action: string) => may({ action, resource: target.arn, context: target.context });
    const onUsers = (action: string) => may({ action, resource: userArn(call.accountId, "/", "*") });
    const aliasDenied = onAccount("iam:ListAccountAliases");
    const countsDenied = onAccount("iam:GetAccountSummary");
    const { userId } = target;
    const since = new Date(call.at.getTime() - unusedDays * day);
    const facts = await store.dashboard(userId ?? null, call.at, since);
    const summary = countsDenied ? undefined : facts;
    const recommendations: Recommendation[] = [];
    const hidden: Denial[] = countsDenied ? [countsDenied] : [];

    if (summary) recommendations.push({ about: "root-mfa", followed: summary.rootHasMfa });
    if (typeof userId === "string") {
      const denied = onOneself("iam:ListMFADevices");
      if (denied) hidden.push(denied);
      else recommendations.push({ about: "own-mfa", followed: facts.ownMfa });
    }
    if (summary) recommendations.push({ about: "root-access-keys", followed: !summary.rootHasKeys });
    if (typeof userId === "string") {
      const denied = onOneself("iam:ListAccessKeys") ?? onOneself("iam:GetAccessKeyLastUsed");
      const accessKeyIds = denied ? [] : facts.ownUnusedKeys;
      if (denied) hidden.push(denied);
      if (accessKeyIds.length > 0)
        recommendations.push({ about: "own-unused-access-keys", followed: false, accessKeyIds });
    }

    return {
      accountId: call.accountId,
      alias: aliasDenied ?? facts.alias,
      counts: countsDenied ?? {
        groups: summary?.groups ?? 0,
        users: summary?.users ?? 0,
        roles: summary?.roles ?? 0,
        policies: summary?.policies ?? 0,
        providers: summary?.providers ?? 0,
      },
      recommendations,
      ages: {
        passwords: onUsers("iam:GetLoginProfile") ?? facts.passwordAges,
        accessKeys: onUsers("iam:ListAccessKeys") ?? facts.keyAges,
      },
      hidden,
    };
  },
});
