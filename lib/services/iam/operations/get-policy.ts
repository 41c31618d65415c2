import type { GetPolicyRequest, GetPolicyResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { notFound } from "@/lib/aws/error";
import { listedAwsPolicy, shownPolicy } from "../answers";
import { policyArn } from "../inputs";
import { awsManagedPolicy } from "../managed-policies/catalogue";
import { defineIamOperation } from "../operation";
import { judgedPolicy } from "../targets";

export const getPolicy = defineIamOperation({
  name: "GetPolicy",
  access: "read",
  summary: "Tells about a managed policy, AWS's or the account's, and how often the account uses it.",

  input: z.object({ PolicyArn: policyArn }) satisfies z.ZodType<GetPolicyRequest>,

  async target({ input, store }) {
    const aws = awsManagedPolicy(input.PolicyArn);
    if (aws) {
      const usage = await store.policies.usageOf(aws.arn);
      const described = aws.description === undefined ? {} : { Description: aws.description };
      const shown = { ...listedAwsPolicy(aws, usage), ...described, Tags: [] };
      return { shown, ...judgedPolicy(aws.arn, undefined) };
    }
    const own = await store.policies.find(input.PolicyArn);
    return { shown: own && shownPolicy(own), ...judgedPolicy(input.PolicyArn, own) };
  },

  requires: ({ target }) => [{ action: "iam:GetPolicy", resource: target.arn, context: target.context }],

  handler({ input, target }): GetPolicyResponse {
    if (!target.shown) throw notFound(`Policy ${input.PolicyArn} was not found.`);
    return { Policy: target.shown };
  },
});
