import { z } from "zod";
import { type CheckAnswer, checkNoNewAccess, policySize, printPolicy } from "@/lib/authorization";
import { AwsError, quotaExceeded } from "@/lib/aws/error";
import { everyAction } from "@/lib/catalogue/catalogue";
import { policyDocument } from "../inputs";
import { defineIamOperation } from "../operation";
import { quotas } from "../quotas";

export const newAccessCheck = defineIamOperation({
  name: "newAccessCheck",
  access: "read",
  summary: "Does a policy permit, as it is written now, what its saved version does not?",
  consoleOnly: true,

  input: z.object({ kind: z.enum(["identity", "resource"]), existing: policyDocument, updated: policyDocument }),

  target: () => undefined,

  requires: () => [{ action: "access-analyzer:CheckNoNewAccess", resource: "*" }],

  /** No policy is larger than a role's inline policies together; a larger text would only keep others waiting. */
  prepare({ input }) {
    const most = quotas.InlinePolicySizePerRole;
    if (printPolicy(input.updated) === undefined || printPolicy(input.existing) === undefined)
      throw new AwsError("InvalidParameterException", "The policy is not valid JSON.", 400);
    if (policySize(input.existing) > most || policySize(input.updated) > most) throw quotaExceeded("PolicySize", most);
    return everyAction();
  },

  handler: ({ input, prepared }): CheckAnswer =>
    checkNoNewAccess(input.existing, input.updated, { kind: input.kind, ...prepared }),
});
