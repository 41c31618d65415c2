import { z } from "zod";
import { accountArn } from "../arns";
import { accountName } from "../inputs";
import { defineAccountOperation } from "../operation";

export const putAccountName = defineAccountOperation({
  name: "PutAccountName",
  access: "write",
  summary: "Gives the account another name.",

  input: z.object({ AccountName: accountName }),

  target: () => undefined,

  requires: ({ call }) => [{ action: "account:PutAccountName", resource: accountArn(call.accountId) }],

  async handler({ input, store }) {
    await store.account.setName(input.AccountName);
    return {};
  },
});
