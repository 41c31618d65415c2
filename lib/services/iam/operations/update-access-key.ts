import type { UpdateAccessKeyRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { notFound } from "@/lib/aws/error";
import { accessKeyId, accessKeyStatus, existingUserName } from "../inputs";
import { defineIamOperation } from "../operation";
import { findSubject, presentId } from "../subject";

export const updateAccessKey = defineIamOperation({
  name: "UpdateAccessKey",
  access: "write",
  summary: "Activates or deactivates an access key.",

  input: z.object({
    UserName: existingUserName.optional(),
    AccessKeyId: accessKeyId,
    Status: accessKeyStatus,
  }) satisfies z.ZodType<UpdateAccessKeyRequest>,

  target: ({ input, call, store }) => findSubject(input, call, store),

  requires: ({ target }) => [{ action: "iam:UpdateAccessKey", resource: target.arn, context: target.context }],

  async handler({ input, call, store }) {
    const owner = presentId(await findSubject(input, call, store));
    if (!(await store.accessKeys.setStatus(owner, input.AccessKeyId, input.Status)))
      throw notFound(`The Access Key with id ${input.AccessKeyId} cannot be found.`);
    return {};
  },
});
