import type { GetAccountPasswordPolicyResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { notFound } from "@/lib/aws/error";
import { defineIamOperation } from "../operation";

export const getAccountPasswordPolicy = defineIamOperation({
  name: "GetAccountPasswordPolicy",
  access: "read",
  summary: "Tells the account's custom password policy.",

  input: z.object({}),

  target: () => undefined,

  requires: () => [{ action: "iam:GetAccountPasswordPolicy", resource: "*" }],

  async handler({ call, store }): Promise<GetAccountPasswordPolicyResponse> {
    const policy = await store.settings.passwordPolicy();
    if (!policy) throw notFound(`The Password Policy with domain name ${call.accountId} cannot be found.`);
    return { PasswordPolicy: { ...policy, ExpirePasswords: policy.MaxPasswordAge !== undefined } };
  },
});
