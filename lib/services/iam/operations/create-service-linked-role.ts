import type { CreateServiceLinkedRoleRequest, CreateServiceLinkedRoleResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { invalidInput, quotaExceeded } from "@/lib/aws/error";
import { createdRole } from "../answers";
import { roleArn } from "../arns";
import { awsServiceName, customSuffix, roleDescription } from "../inputs";
import { defineIamOperation } from "../operation";
import { serviceLinkedRole } from "../service-linked-roles";

export const createServiceLinkedRole = defineIamOperation({
  name: "CreateServiceLinkedRole",
  access: "write",
  summary: "Creates the role that a service of AWS uses in the account.",

  input: z.object({
    AWSServiceName: awsServiceName,
    Description: roleDescription.optional(),
    CustomSuffix: customSuffix.optional(),
  }) satisfies z.ZodType<CreateServiceLinkedRoleRequest>,

  /** A service that has no such role is judged by its own name. */
  target({ input, call }) {
    const known = serviceLinkedRole(input.AWSServiceName);
    const base = known?.roleName ?? `AWSServiceRoleFor${input.AWSServiceName}`;
    const name = input.CustomSuffix === undefined ? base : `${base}_${input.CustomSuffix}`;
    const path = `/aws-service-role/${input.AWSServiceName}/`;
    return { known, name, path, arn: roleArn(call.accountId, path, name) };
  },

  requires: ({ input, target }) => [
    {
      action: "iam:CreateServiceLinkedRole",
      resource: target.arn,
      context: { "iam:AWSServiceName": input.AWSServiceName },
    },
  ],

  async handler({ input, target: { known, name, path }, call, store }): Promise<CreateServiceLinkedRoleResponse> {
    // AWS's sentence for a service without such a role is not known; this one is ours.
    if (!known) throw invalidInput(`Service-linked roles are not supported for ${input.AWSServiceName}`);
    if (input.CustomSuffix !== undefined && !known.suffixAllowed)
      throw invalidInput(`Custom suffix is not allowed for ${known.service}`);
    if (name.length > 64) throw invalidInput(`The role name ${name} is longer than 64 characters.`);
    const document = JSON.stringify({
      Version: "2012-10-17",
      Statement: [{ Action: ["sts:AssumeRole"], Effect: "Allow", Principal: { Service: [known.service] } }],
    });
    const role = {
      id: call.newId("AROA"),
      name,
      path,
      description: input.Description ?? known.description,
      maxSessionDuration: 3600,
      tags: [],
      boundaryArn: null,
      boundaryPolicyId: null,
      createdAt: call.at,
    };
    const trust = { document, ids: [] };
    const result = await store.roles.insert(role, trust, known.policyArn);
    if (result === "name-taken")
      throw invalidInput(`Service role name ${name} has been taken in this account, please try a different suffix.`);
    if (typeof result === "object") throw quotaExceeded("RolesPerAccount", result.most);
    return { Role: createdRole(call.accountId, { ...role, trustPolicy: document }) };
  },
});
