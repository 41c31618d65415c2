import { z } from "zod";
import { type CheckAnswer, checkNoNewAccess } from "@/lib/authorization";
import { everyAction } from "@/lib/catalogue/catalogue";
import { policyDocument } from "../inputs";
import { defineIamOperation } from "../operation";

export const newAccessCheck = defineIamOperation({
  name: "newAccessCheck",
  access: "read",
  summary: "Does a policy permit, as it is written now, what its saved version does not?",
  consoleOnly: true,

  input: z.object({ kind: z.enum(["identity", "resource"]), existing: policyDocument, updated: policyDocument }),

  target: () => undefined,

  requires: () => [{ action: "access-analyzer:CheckNoNewAccess", resource: "*" }],

  prepare: () => everyAction(),

  handler: ({ input, prepared }): CheckAnswer =>
    checkNoNewAccess(input.existing, input.updated, { kind: input.kind, actions: prepared }),
});
