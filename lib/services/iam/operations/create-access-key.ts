import type { CreateAccessKeyRequest, CreateAccessKeyResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { quotaExceeded } from "@/lib/aws/error";
import { existingUserName } from "../inputs";
import { defineIamOperation } from "../operation";
import { quotas } from "../quotas";
import { sealKeySecret } from "../secrets";
import { findSubject, presentId } from "../subject";

/** 30 bytes are 40 characters of base64, as long as AWS's secrets. */
const secretBytes = 30;

export const createAccessKey = defineIamOperation({
  name: "CreateAccessKey",
  access: "write",
  summary: "Creates an access key for a user; without a name, for the caller. Its secret is told this once.",

  input: z.object({ UserName: existingUserName.optional() }) satisfies z.ZodType<CreateAccessKeyRequest>,

  target: ({ input, call, store }) => findSubject(input, call, store),

  requires: ({ target }) => [{ action: "iam:CreateAccessKey", resource: target.arn, context: target.context }],

  prepare({ call }) {
    const id = call.newAccessKeyId("AKIA");
    const secret = Buffer.from(call.random(secretBytes)).toString("base64");
    return { id, secret, sealedSecret: sealKeySecret(call.accountId, id, secret) };
  },

  alters: "nobody",

  async handler({ input, prepared, call, store }): Promise<CreateAccessKeyResponse> {
    const subject = await findSubject(input, call, store);
    const { id, secret, sealedSecret } = prepared;
    const key = { id, userId: presentId(subject), status: "Active", sealedSecret, createdAt: call.at } as const;
    if (!(await store.accessKeys.insert(key, quotas.AccessKeysPerUser)))
      throw quotaExceeded("AccessKeysPerUser", quotas.AccessKeysPerUser);
    return {
      AccessKey: {
        UserName: subject.name,
        AccessKeyId: id,
        Status: "Active",
        SecretAccessKey: secret,
        CreateDate: call.at,
      },
    };
  },
});
