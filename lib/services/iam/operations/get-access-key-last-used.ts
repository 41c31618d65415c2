import type { GetAccessKeyLastUsedRequest, GetAccessKeyLastUsedResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { rootArn } from "@/lib/aws/arn";
import { AwsError } from "@/lib/aws/error";
import { accessKeyId } from "../inputs";
import { defineIamOperation } from "../operation";
import { resourceTags } from "../tag-rules";

/** What AWS says in place of a service and a region where the key was never used. Source: IAM API Reference, AccessKeyLastUsed. */
const never = "N/A";

export const getAccessKeyLastUsed = defineIamOperation({
  name: "GetAccessKeyLastUsed",
  access: "read",
  summary: "Tells when, where and for which service an access key was last used.",

  input: z.object({ AccessKeyId: accessKeyId }) satisfies z.ZodType<GetAccessKeyLastUsedRequest>,

  async target({ input, call, store }) {
    const key = await store.accessKeys.findUsed(input.AccessKeyId);
    if (!key) return undefined;
    const { owner } = key;
    return owner
      ? { key, arn: store.users.arn(owner), context: resourceTags(owner.tags) }
      : { key, arn: rootArn(call.accountId), context: {} };
  },

  requires: ({ target }) =>
    target ? [{ action: "iam:GetAccessKeyLastUsed", resource: target.arn, context: target.context }] : [],

  handler({ input, target, call }): GetAccessKeyLastUsedResponse {
    // Recorded from AWS: a key that the account has not is refused to everyone, root too.
    if (!target)
      throw new AwsError(
        "AccessDenied",
        `User: ${call.principal.arn} is not authorized to perform iam:GetAccessKeyLastUsed on resource: access key ${input.AccessKeyId}`,
        403,
      );
    const { owner, usedAt, usedService, usedRegion } = target.key;
    return {
      UserName: owner?.name,
      AccessKeyLastUsed: {
        ...(usedAt ? { LastUsedDate: usedAt } : {}),
        ServiceName: usedService ?? never,
        Region: usedRegion ?? never,
      },
    };
  },
});
