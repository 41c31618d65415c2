import type { DeleteAccountAliasRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { notFound } from "@/lib/aws/error";
import { accountAlias } from "../inputs";
import { defineIamOperation } from "../operation";

export const deleteAccountAlias = defineIamOperation({
  name: "DeleteAccountAlias",
  access: "write",
  summary: "Takes the account's alias away; the sign-in address with the account id keeps working.",

  input: z.object({ AccountAlias: accountAlias }) satisfies z.ZodType<DeleteAccountAliasRequest>,

  target: () => undefined,

  requires: () => [{ action: "iam:DeleteAccountAlias", resource: "*" }],

  async handler({ input, store }) {
    if (!(await store.settings.removeAlias(input.AccountAlias)))
      throw notFound(`The account alias with name ${input.AccountAlias} cannot be found.`);
    return {};
  },
});
