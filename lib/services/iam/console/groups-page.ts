import { z } from "zod";
import type { Denial, May } from "@/lib/operation/define";
import { groupArn } from "../arns";
import { defineIamOperation } from "../operation";

export interface GroupOfPage {
  GroupName: string;
  Path: string;
  Arn: string;
  CreateDate: Date;
  users: number | Denial;
  permissions: "Defined" | "Not defined" | Denial;
}

export const groupsPage = defineIamOperation({
  name: "groupsPage",
  access: "list",
  summary: "All groups as the console lists them; a column that the person may not see holds the refusal.",
  consoleOnly: true,

  input: z.object({}),

  target: ({ call }) => ({ arn: groupArn(call.accountId, "/", "") }),

  requires: ({ target }) => [{ action: "iam:ListGroups", resource: target.arn }],

  async handler({ store, may }): Promise<{ groups: GroupOfPage[] }> {
    const groups = await store.groups.overview();
    return {
      groups: groups.map((group) => {
        const Arn = store.groups.arn(group);
        return {
          GroupName: group.name,
          Path: group.path,
          Arn,
          CreateDate: group.createdAt,
          users: may({ action: "iam:GetGroup", resource: Arn }) ?? group.users,
          permissions: permissionsOf(group, Arn, may),
        };
      }),
    };
  },
});

/** Inline policies are asked for only where no managed one settles it. */
function permissionsOf(group: { attached: number; inline: number }, resource: string, may: May) {
  const denied = may({ action: "iam:ListAttachedGroupPolicies", resource });
  if (denied) return denied;
  if (group.attached > 0) return "Defined";
  return may({ action: "iam:ListGroupPolicies", resource }) ?? (group.inline > 0 ? "Defined" : "Not defined");
}
