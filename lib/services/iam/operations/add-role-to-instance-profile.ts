import type { AddRoleToInstanceProfileRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { noSuchEntity, noSuchInstanceProfile, quotaExceeded } from "@/lib/aws/error";
import { instanceProfileName, roleName } from "../inputs";
import { defineIamOperation } from "../operation";
import { assertModifiable } from "../protected-role";
import { judgedInstanceProfile, judgedRole } from "../targets";

/** Source: IAM API Reference, AddRoleToInstanceProfile: the caller must be granted the PassRole permission on the role. */
export const addRoleToInstanceProfile = defineIamOperation({
  name: "AddRoleToInstanceProfile",
  access: "write",
  summary: "Puts a role into an instance profile, which holds one at most.",

  input: z.object({
    InstanceProfileName: instanceProfileName,
    RoleName: roleName,
  }) satisfies z.ZodType<AddRoleToInstanceProfileRequest>,

  async target({ input, call, store }) {
    const { profile, role } = await store.instanceProfiles.judgedPair(input.InstanceProfileName, input.RoleName);
    return {
      role,
      judged: judgedInstanceProfile(call, input.InstanceProfileName, profile),
      passed: judgedRole(call, input.RoleName, role).arn,
    };
  },

  requires: ({ target }) => [
    { action: "iam:AddRoleToInstanceProfile", resource: target.judged.arn, context: target.judged.context },
    { action: "iam:PassRole", resource: target.passed, context: { "iam:PassedToService": "ec2.amazonaws.com" } },
  ],

  prepare: ({ target }) => assertModifiable(target.role),

  async handler({ input, store }) {
    const result = await store.instanceProfiles.addRole(input.InstanceProfileName, input.RoleName);
    if (result === "no-profile") throw noSuchInstanceProfile(input.InstanceProfileName);
    if (result === "no-role") throw noSuchEntity("role", input.RoleName);
    if (result === "has-role") throw quotaExceeded("InstanceSessionsPerInstanceProfile", 1);
    return {};
  },
});
