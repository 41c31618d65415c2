import type { CreateAccountAliasRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { alreadyExists } from "@/lib/aws/error";
import { accountAlias } from "../inputs";
import { defineIamOperation } from "../operation";

/** An account has one alias: a new one takes the place of the old. Source: IAM User Guide, "Your AWS account ID and its alias". */
export const createAccountAlias = defineIamOperation({
  name: "CreateAccountAlias",
  access: "write",
  summary: "Gives the account an alias for its sign-in address, unique over all accounts.",

  input: z.object({ AccountAlias: accountAlias }) satisfies z.ZodType<CreateAccountAliasRequest>,

  target: () => undefined,

  requires: () => [{ action: "iam:CreateAccountAlias", resource: "*" }],

  async handler({ input, store }) {
    if (!(await store.settings.setAlias(input.AccountAlias)))
      throw alreadyExists(`The account alias ${input.AccountAlias} already exists.`);
    return {};
  },
});
