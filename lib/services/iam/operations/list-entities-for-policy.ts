import type { ListEntitiesForPolicyRequest, ListEntitiesForPolicyResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { notFound } from "@/lib/aws/error";
import { defaultPageSize, oneOf, paging, path, policyArn, policyUsage } from "../inputs";
import { awsManagedPolicy } from "../managed-policies/catalogue";
import { defineIamOperation } from "../operation";
import type { EntityRow } from "../store/policies";
import { judgedPolicy } from "../targets";
import { usageOf } from "../usage";

/** The kinds that hold policies; of the two others that AWS's filter names there are never any. */
const kinds: Partial<Record<string, EntityRow["kind"]>> = { User: "user", Group: "group", Role: "role" };

export const listEntitiesForPolicy = defineIamOperation({
  name: "ListEntitiesForPolicy",
  access: "list",
  summary: "Lists the users, groups and roles that a managed policy is attached to or bounds.",

  input: z.object({
    PolicyArn: policyArn,
    EntityFilter: oneOf("User", "Role", "Group", "LocalManagedPolicy", "AWSManagedPolicy").optional(),
    PathPrefix: path.optional(),
    PolicyUsageFilter: policyUsage.optional(),
    ...paging,
  }) satisfies z.ZodType<ListEntitiesForPolicyRequest>,

  async target({ input, store, pages }) {
    const size = input.MaxItems ?? defaultPageSize;
    const { policy, rows } = await store.policies.entitiesOf(input.PolicyArn, {
      kind: input.EntityFilter && kinds[input.EntityFilter],
      used: usageOf(input.PolicyUsageFilter),
      pathPrefix: input.PathPrefix,
      after: pages.readMarker(input.Marker),
      size,
    });
    return { policy, rows, size, ...judgedPolicy(input.PolicyArn, policy) };
  },

  requires: ({ target }) => [{ action: "iam:ListEntitiesForPolicy", resource: target.arn, context: target.context }],

  handler({ input, target, pages }): ListEntitiesForPolicyResponse {
    if (!target.policy && !awsManagedPolicy(input.PolicyArn))
      throw notFound(`Policy ${input.PolicyArn} was not found.`);
    const holdable = input.EntityFilter === undefined || kinds[input.EntityFilter] !== undefined;
    const { rows, ...rest } = pages.page(holdable ? target.rows : [], target.size, ({ key }) => key);
    const of = (kind: EntityRow["kind"]) => rows.filter((row) => row.kind === kind);
    return {
      PolicyGroups: of("group").map(({ name, id }) => ({ GroupName: name, GroupId: id })),
      PolicyUsers: of("user").map(({ name, id }) => ({ UserName: name, UserId: id })),
      PolicyRoles: of("role").map(({ name, id }) => ({ RoleName: name, RoleId: id })),
      ...rest,
    };
  },
});
