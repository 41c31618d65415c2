import { z } from "zod";
import { notFound } from "@/lib/aws/error";
import { defineIamOperation } from "../operation";

export const deleteAccountPasswordPolicy = defineIamOperation({
  name: "DeleteAccountPasswordPolicy",
  access: "write",
  summary: "Removes the account's custom password policy, so that IAM's default holds.",

  input: z.object({}),

  target: () => undefined,

  requires: () => [{ action: "iam:DeleteAccountPasswordPolicy", resource: "*" }],

  async handler({ store }) {
    if (!(await store.settings.removePasswordPolicy()))
      throw notFound("The account policy with name PasswordPolicy cannot be found.");
    return {};
  },
});
