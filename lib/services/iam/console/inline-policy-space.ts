import { z } from "zod";
import { noSuchEntity } from "@/lib/aws/error";
import { policyName, text } from "../inputs";
import { defineIamOperation } from "../operation";
import { quotas } from "../quotas";
import { judgedGroup, judgedRole, judgedUser } from "../targets";

/** How many characters there may be in all inline policies of one holder together, and how many others take. */
export interface InlinePolicySpace {
  most: number;
  others: number;
}

const kinds = {
  user: { word: "User", judged: judgedUser, most: quotas.InlinePolicySizePerUser },
  group: { word: "Group", judged: judgedGroup, most: quotas.InlinePolicySizePerGroup },
  role: { word: "Role", judged: judgedRole, most: quotas.InlinePolicySizePerRole },
} as const;

/** The console reads all inline policies of the user, group or role to count them. */
export const inlinePolicySpace = defineIamOperation({
  name: "inlinePolicySpace",
  access: "read",
  summary: "How much of the quota of its inline policies a user, group or role uses, beside the one that is written.",
  consoleOnly: true,

  input: z.object({ kind: z.enum(["user", "group", "role"]), name: text(1, 128), except: policyName.optional() }),

  async target({ input: { kind, name, except = "" }, call, store }) {
    const { holder, size } = await store.inlinePolicies.sizeOfOthers({ kind, name }, except);
    const context: Record<string, string> = {};
    return { holder, size, context, ...kinds[kind].judged(call, name, holder) };
  },

  requires: ({ input: { kind }, target: { arn, context } }) =>
    [`iam:List${kinds[kind].word}Policies`, `iam:Get${kinds[kind].word}Policy`].map((action) => ({
      action,
      resource: arn,
      context,
    })),

  handler({ input: { kind, name }, target: { holder, size } }): InlinePolicySpace {
    if (!holder) throw noSuchEntity(kind, name);
    return { most: kinds[kind].most, others: size };
  },
});
