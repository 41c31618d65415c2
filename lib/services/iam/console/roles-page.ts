import { z } from "zod";
import type { Denial, May } from "@/lib/operation/define";
import { roleArn } from "../arns";
import { defineIamOperation } from "../operation";
import { roleSortings } from "../store/role-overview";
import type { RoleRow } from "../store/roles";
import { resourceTags } from "../tag-rules";
import { boundaryKey } from "../targets";
import { type Counts, firstPage, pageView, rowsOfPage } from "./page-view";

/** A role with every column of the list. Times are the account's. */
export interface RoleOfPage {
  RoleName: string;
  Path: string;
  Arn: string;
  CreateDate: Date;
  Description: string | undefined;
  /** Seconds. */
  MaxSessionDuration: number;
  AssumeRolePolicyDocument: string;
  /** Null: never used. */
  lastActivity: Date | null | Denial;
}

export const rolesPage = defineIamOperation({
  name: "rolesPage",
  access: "list",
  summary: "A page of the roles as the console lists them; a column that the person may not see holds the refusal.",
  consoleOnly: true,

  input: z.object(pageView(roleSortings)),

  target: ({ call }) => ({ arn: roleArn(call.accountId, "/", "") }),

  requires: ({ target }) => [{ action: "iam:ListRoles", resource: target.arn }],

  /** Last use is GetRole's alone to tell, and who may not see it of every role cannot sort by it. */
  async handler({ input, call, store, may }): Promise<Counts & { roles: RoleOfPage[] }> {
    const everyRole = { action: "iam:GetRole", resource: roleArn(call.accountId, "/", "*") };
    const sortable = input.sort?.column !== "lastActivity" || !may(everyRole);
    const { matches, total, rows } = await store.roleOverview({
      search: input.search ?? "",
      sort: sortable ? input.sort : undefined,
      page: input.page ?? firstPage,
      size: input.size ?? rowsOfPage,
    });
    return { roles: rows.map((row) => shown(row, roleArn(call.accountId, row.path, row.name), may)), matches, total };
  },
});

function shown(role: RoleRow, Arn: string, may: May): RoleOfPage {
  const context = { ...resourceTags(role.tags), ...boundaryKey(role) };
  return {
    RoleName: role.name,
    Path: role.path,
    Arn,
    CreateDate: role.createdAt,
    Description: role.description ?? undefined,
    MaxSessionDuration: role.maxSessionDuration,
    AssumeRolePolicyDocument: role.trustPolicy,
    lastActivity: may({ action: "iam:GetRole", resource: Arn, context }) ?? role.lastUsedAt,
  };
}
