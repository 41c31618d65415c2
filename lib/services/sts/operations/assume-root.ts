import type { AssumeRootRequest, AssumeRootResponse } from "@aws-sdk/client-sts";
import { z } from "zod";
import { rootArn } from "@/lib/aws/arn";
import { accessDenied } from "@/lib/aws/error";
import { minimumTokenSize, rootTaskSeconds, targetPrincipal, taskPolicyArn } from "../inputs";
import { defineStsOperation } from "../operation";

/**
 * Only the management account of an organization with centralized root access may take the root user's place in a
 * member account; every account here stands alone, so it is denied, as AWS denies it.
 * Source: STS API Reference, AssumeRoot; IAM User Guide, "Centrally manage root access for member accounts".
 */
export const assumeRoot = defineStsOperation({
  name: "AssumeRoot",
  access: "write",
  storesNothing: true,
  summary: "Gives credentials for a task of root in a member account of the caller's organization.",

  input: z.object({
    TargetPrincipal: targetPrincipal,
    TaskPolicyArn: taskPolicyArn,
    DurationSeconds: rootTaskSeconds.optional(),
    MinimumSessionTokenSize: minimumTokenSize.optional(),
  }) satisfies z.ZodType<AssumeRootRequest>,

  /** An account id, or the ARN of an account's root user. */
  target: ({ input }) => ({
    arn: /^\d{12}$/.test(input.TargetPrincipal) ? rootArn(input.TargetPrincipal) : input.TargetPrincipal,
  }),

  requires({ input, target }) {
    const task = input.TaskPolicyArn.arn;
    const context: Record<string, string> = task === undefined ? {} : { "sts:TaskPolicyArn": task };
    return [{ action: "sts:AssumeRoot", resource: target.arn, context }];
  },

  handler({ target, call }): AssumeRootResponse {
    throw accessDenied(
      `User: ${call.principal.arn} is not authorized to perform: sts:AssumeRoot on resource: ${target.arn}`,
    );
  },
});
