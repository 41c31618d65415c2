import type { CreateRoleRequest, CreateRoleResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { alreadyExists, invalidInput, quotaExceeded } from "@/lib/aws/error";
import { createdRole } from "../answers";
import { roleArn } from "../arns";
import { firstBoundary } from "../first-boundary";
import { maxSessionDuration, path, policyArn, policyDocument, roleDescription, roleName, tags } from "../inputs";
import { defineIamOperation } from "../operation";
import { distinctTags, requestTags } from "../tag-rules";
import { boundTrust } from "../trust-policy";

export const createRole = defineIamOperation({
  name: "CreateRole",
  access: "write",
  summary: "Creates a role with the policy that says who may assume it.",

  input: z.object({
    RoleName: roleName,
    AssumeRolePolicyDocument: policyDocument,
    Path: path.optional(),
    Description: roleDescription.optional(),
    MaxSessionDuration: maxSessionDuration.optional(),
    PermissionsBoundary: policyArn.optional(),
    Tags: tags.optional(),
  }) satisfies z.ZodType<CreateRoleRequest>,

  target: ({ input, call }) => ({ arn: roleArn(call.accountId, input.Path ?? "/", input.RoleName) }),

  requires: ({ input, target }) => {
    const tags = requestTags(input.Tags ?? []);
    const boundary: Record<string, string> = input.PermissionsBoundary
      ? { "iam:PermissionsBoundary": input.PermissionsBoundary }
      : {};
    const create = { action: "iam:CreateRole", resource: target.arn, context: { ...tags, ...boundary } };
    return input.Tags?.length ? [create, { action: "iam:TagRole", resource: target.arn, context: tags }] : [create];
  },

  prepare({ input, call, store }) {
    // AWS keeps these paths for its own roles; the sentence is ours.
    if (/^\/aws-(service-role|reserved)\//.test(input.Path ?? "/"))
      throw invalidInput(`Roles under the path ${input.Path} can be created by AWS only.`);
    return boundTrust(input.AssumeRolePolicyDocument, call, store);
  },

  alters: "nobody",

  async handler({ input, prepared: trust, call, store, foretell }): Promise<CreateRoleResponse> {
    const boundary = await firstBoundary(input.PermissionsBoundary, store);
    const role = {
      id: call.newId("AROA"),
      name: input.RoleName,
      path: input.Path ?? "/",
      description: input.Description ?? null,
      maxSessionDuration: input.MaxSessionDuration ?? 3600,
      tags: distinctTags(input.Tags ?? []),
      boundaryArn: boundary?.arn ?? null,
      boundaryPolicyId: boundary?.id ?? null,
      createdAt: call.at,
    };
    const answer = { Role: createdRole(call.accountId, { ...role, trustPolicy: input.AssumeRolePolicyDocument }) };
    foretell(answer, { table: "iam_role", id: role.id });
    const result = await store.roles.insert(role, trust);
    if (result === "name-taken") throw alreadyExists(`Role with name ${input.RoleName} already exists.`);
    if (typeof result === "object") throw quotaExceeded("RolesPerAccount", result.most);
    return answer;
  },
});
