import type { DeleteAccessKeyRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { notFound } from "@/lib/aws/error";
import { accessKeyId, existingUserName } from "../inputs";
import { defineIamOperation } from "../operation";
import { findSubject, presentId } from "../subject";

export const deleteAccessKey = defineIamOperation({
  name: "DeleteAccessKey",
  access: "write",
  summary: "Deletes an access key, active or not.",

  input: z.object({
    UserName: existingUserName.optional(),
    AccessKeyId: accessKeyId,
  }) satisfies z.ZodType<DeleteAccessKeyRequest>,

  target: ({ input, call, store }) => findSubject(input, call, store),

  requires: ({ target }) => [{ action: "iam:DeleteAccessKey", resource: target.arn, context: target.context }],

  async handler({ input, call, store }) {
    const owner = presentId(await findSubject(input, call, store));
    if (!(await store.accessKeys.remove(owner, input.AccessKeyId)))
      throw notFound(`The Access Key with id ${input.AccessKeyId} cannot be found.`);
    return {};
  },
});
