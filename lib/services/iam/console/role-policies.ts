import { z } from "zod";
import { noSuchEntity } from "@/lib/aws/error";
import { roleName } from "../inputs";
import { defineIamOperation } from "../operation";
import { judgedRole } from "../targets";
import { type HeldPolicy, heldPolicies } from "./held-policies";

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

  handler({ input, target, may }): { policies: HeldPolicy[] } {
    if (!target.role) throw noSuchEntity("role", input.RoleName);
    return { policies: heldPolicies(target, may) };
  },
});
