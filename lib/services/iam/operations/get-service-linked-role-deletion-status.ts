import type {
  GetServiceLinkedRoleDeletionStatusRequest,
  GetServiceLinkedRoleDeletionStatusResponse,
} from "@aws-sdk/client-iam";
import { z } from "zod";
import { invalidInput, notFound } from "@/lib/aws/error";
import { roleArn } from "../arns";
import { deletionTaskId } from "../inputs";
import { whyItIsNeeded } from "../needed-service-linked-roles";
import { defineIamOperation } from "../operation";

const form = /^task(\/aws-service-role\/[\w.-]+\/)([\w+=,.@-]+)\/[^/]+$/;

export const getServiceLinkedRoleDeletionStatus = defineIamOperation({
  name: "GetServiceLinkedRoleDeletionStatus",
  access: "read",
  summary: "Tells how the deletion of a service-linked role went.",

  input: z.object({
    DeletionTaskId: deletionTaskId,
  }) satisfies z.ZodType<GetServiceLinkedRoleDeletionStatusRequest>,

  /** The task names the role, which may be gone. */
  async target({ input, call, store }) {
    const [, path, name] = form.exec(input.DeletionTaskId) ?? [];
    // AWS's sentence is not known; this one is ours.
    if (path === undefined || name === undefined) throw invalidInput("The deletion task ID is not valid.");
    return { arn: roleArn(call.accountId, path, name), task: await store.roles.deletion(input.DeletionTaskId) };
  },

  requires: ({ target }) => [{ action: "iam:GetServiceLinkedRoleDeletionStatus", resource: target.arn }],

  handler({ input, target }): GetServiceLinkedRoleDeletionStatusResponse {
    if (!target.task) throw notFound(`The deletion task ${input.DeletionTaskId} cannot be found.`);
    const { status, roleName } = target.task;
    const why = status === "FAILED" ? whyItIsNeeded(roleName) : undefined;
    return { Status: status, ...(why === undefined ? {} : { Reason: { Reason: why } }) };
  },
});
