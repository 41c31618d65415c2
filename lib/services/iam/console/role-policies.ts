import { z } from "zod";
import { noSuchEntity } from "@/lib/aws/error";
import type { Denial } from "@/lib/operation/define";
import { roleName } from "../inputs";
import { awsManagedPolicy } from "../managed-policies/catalogue";
import { defineIamOperation } from "../operation";
import type { Tag } from "../store/users";
import { judgedPolicy, judgedRole } from "../targets";

/** A policy that a role has: a managed one with an ARN, or an inline one. */
export interface PolicyOfRole {
  PolicyName: string;
  PolicyArn: string | undefined;
  type: "AWS managed" | "AWS managed - job function" | "Customer managed" | "Customer inline";
  /** How many users, groups and roles have it: of an inline policy its role alone. */
  attached: number | Denial;
}

export const rolePolicies = defineIamOperation({
  name: "rolePolicies",
  access: "list",
  summary: "The policies of a role as the console lists them, with how many entities each is attached to.",
  consoleOnly: true,

  input: z.object({ RoleName: roleName }),

  async target({ input, call, store }) {
    const found = await store.rolePolicies(input.RoleName);
    return { ...found, ...judgedRole(call, input.RoleName, found.role) };
  },

  requires: ({ target: { arn, context } }) =>
    ["iam:ListAttachedRolePolicies", "iam:ListRolePolicies"].map((action) => ({ action, resource: arn, context })),

  handler({ input, target, may }): { policies: PolicyOfRole[] } {
    if (!target.role) throw noSuchEntity("role", input.RoleName);
    return {
      policies: [
        ...target.managed.map(
          ({ name, arn, tags, attached }): PolicyOfRole => ({
            PolicyName: name,
            PolicyArn: arn,
            type: typeOf(arn),
            attached: may(toGet(arn, tags)) ?? attached,
          }),
        ),
        ...target.inline.map(
          (name): PolicyOfRole => ({
            PolicyName: name,
            PolicyArn: undefined,
            type: "Customer inline",
            attached: 1,
          }),
        ),
      ],
    };
  },
});

function toGet(policyArn: string, tags: Tag[]) {
  const { arn, context } = judgedPolicy(policyArn, { tags });
  return { action: "iam:GetPolicy", resource: arn, context };
}

function typeOf(arn: string): PolicyOfRole["type"] {
  const aws = awsManagedPolicy(arn);
  if (!aws) return "Customer managed";
  return aws.jobFunction ? "AWS managed - job function" : "AWS managed";
}
