import type { CreateDelegationRequestRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { accessDenied } from "@/lib/aws/error";
import { delegationArn, printableText } from "../delegation";
import { lengthAtLeast, lengthAtMost, matching, oneOf, text, whole } from "../inputs";
import { defineIamOperation } from "../operation";

const visible = { shown: "[ -~]+", expression: /^[ -~]+$/ };
const parameter = z.object({
  Name: text(5, 256, visible).optional(),
  Values: z.array(z.string().regex(visible.expression, matching(visible.shown))).optional(),
  Type: oneOf("string", "stringList").optional(),
});

/** Only partners whom AWS has admitted may make one. */
export const createDelegationRequest = defineIamOperation({
  name: "CreateDelegationRequest",
  access: "write",
  summary: "Asks an account for temporary access; for partners of AWS.",

  input: z.object({
    OwnerAccountId: z
      .string()
      .regex(/^\d{12}$/, matching("\\d{12}"))
      .optional(),
    Description: printableText(1000),
    Permissions: z.object({
      PolicyTemplateArn: text(20, 2048).optional(),
      Parameters: z.array(parameter).max(50, lengthAtMost(50)).optional(),
    }),
    RequestMessage: printableText(200).optional(),
    RequestorWorkflowId: printableText(400).min(5, lengthAtLeast(5)),
    RedirectUrl: text(1, 255, {
      shown: "^http(s?)://[a-zA-Z0-9._/-]*(\\?[a-zA-Z0-9._=&-]*)?(#[a-zA-Z0-9._/-]*)?$",
      expression: /^https?:\/\/[a-zA-Z0-9._/-]*(\?[a-zA-Z0-9._=&-]*)?(#[a-zA-Z0-9._/-]*)?$/,
    }).optional(),
    NotificationChannel: text(2, 400, { shown: "^[a-zA-Z0-9:_.-]+$", expression: /^[a-zA-Z0-9:_.-]+$/ }),
    SessionDuration: whole(300, 43_200),
    OnlySendByOwner: z.boolean().optional(),
  }) satisfies z.ZodType<CreateDelegationRequestRequest>,

  target: ({ call }) => ({ arn: delegationArn(call.accountId, "new") }),

  requires: ({ input, target }) => [
    {
      action: "iam:CreateDelegationRequest",
      resource: target.arn,
      context: {
        "iam:DelegationDuration": String(input.SessionDuration),
        "iam:NotificationChannel": input.NotificationChannel,
        ...(input.Permissions.PolicyTemplateArn ? { "iam:TemplateArn": input.Permissions.PolicyTemplateArn } : {}),
      },
    },
  ],

  handler(): object {
    throw accessDenied("CreateDelegationRequest is not available for general use: the account is no partner of AWS.");
  },
});
