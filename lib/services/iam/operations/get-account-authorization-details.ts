import type {
  GetAccountAuthorizationDetailsRequest,
  GetAccountAuthorizationDetailsResponse,
} from "@aws-sdk/client-iam";
import { z } from "zod";
import { groupDetail, managedPolicyDetail, roleDetail, userDetail } from "../authorization-details";
import { defaultPageSize, listOfWords, paging } from "../inputs";
import { defineIamOperation } from "../operation";
import { type DetailKind, detailKinds } from "../store/authorization-details";

const filters = {
  User: "user",
  Group: "group",
  Role: "role",
  LocalManagedPolicy: "policy",
  AWSManagedPolicy: "aws-policy",
} as const satisfies Record<string, DetailKind>;

export const getAccountAuthorizationDetails = defineIamOperation({
  name: "GetAccountAuthorizationDetails",
  access: "read",
  summary:
    "Tells all users, groups, roles and policies of the account with what relates them, and every policy's text.",

  input: z.object({
    Filter: listOfWords("User", "Role", "Group", "LocalManagedPolicy", "AWSManagedPolicy").optional(),
    ...paging,
  }) satisfies z.ZodType<GetAccountAuthorizationDetailsRequest>,

  target: () => undefined,

  requires: () => [{ action: "iam:GetAccountAuthorizationDetails", resource: "*" }],

  async handler({ input, call, store, pages }): Promise<GetAccountAuthorizationDetailsResponse> {
    const size = input.MaxItems ?? defaultPageSize;
    const kinds = input.Filter?.length ? input.Filter.map((filter) => filters[filter]) : detailKinds;
    const found = await store.authorizationDetails({ kinds, after: pages.readMarker(input.Marker), size });
    const { rows, ...rest } = pages.page(found, size, ({ key }) => key);
    const { accountId } = call;
    return {
      UserDetailList: rows.flatMap((row) => (row.kind === "user" ? [userDetail(accountId, row.detail)] : [])),
      GroupDetailList: rows.flatMap((row) => (row.kind === "group" ? [groupDetail(accountId, row.detail)] : [])),
      RoleDetailList: rows.flatMap((row) => (row.kind === "role" ? [roleDetail(accountId, row.detail)] : [])),
      Policies: rows.flatMap((row) =>
        row.kind === "policy" || row.kind === "aws-policy" ? managedPolicyDetail(row) : [],
      ),
      ...rest,
    };
  },
});
