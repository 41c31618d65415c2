import type { GetHumanReadableSummaryRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { noDelegationRequest } from "../delegation";
import { text, wellFormed } from "../inputs";
import { defineIamOperation } from "../operation";

const form = /^arn:aws[\w-]*:iam::(\d{12}):delegation-request\/([\w-]{16,128})$/;

export const getHumanReadableSummary = defineIamOperation({
  name: "GetHumanReadableSummary",
  access: "read",
  summary: "Tells in plain words what a delegation request asks for.",

  input: z.object({
    EntityArn: text(20, 2048).refine((value) => form.test(value), {
      when: wellFormed,
      params: { whole: true, code: "InvalidInput" },
      error: ({ input }) => `Invalid Entity Arn: ${input}`,
    }),
    Locale: text(2, 12).optional(),
  }) satisfies z.ZodType<GetHumanReadableSummaryRequest>,

  target: ({ input }) => ({
    accountId: form.exec(input.EntityArn)?.[1] ?? "",
    id: form.exec(input.EntityArn)?.[2] ?? "",
  }),

  requires: ({ input, target }) => [
    { action: "iam:GetHumanReadableSummary", resource: input.EntityArn, resourceAccount: target.accountId },
  ],

  handler({ target }): object {
    throw noDelegationRequest(target.id);
  },
});
