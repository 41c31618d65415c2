import { z } from "zod";
import { accountArn } from "../arns";
import { defineAccountOperation } from "../operation";

export const getAccountInformation = defineAccountOperation({
  name: "GetAccountInformation",
  access: "read",
  summary: "Tells the account's name, id and age.",

  input: z.object({}),

  target: () => undefined,

  requires: ({ call }) => [{ action: "account:GetAccountInformation", resource: accountArn(call.accountId) }],

  async handler({ call, store }) {
    const { name, createdAt } = await store.account.read();
    return { AccountId: call.accountId, AccountName: name, AccountCreatedDate: createdAt };
  },
});
