import type { PutAccountPropertiesRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { accountProperties, checkProperties, namespacesOf } from "../account-properties";
import { defineIamOperation } from "../operation";

export const putAccountProperties = defineIamOperation({
  name: "PutAccountProperties",
  access: "write",
  summary: "Sets properties of the account, all of one namespace.",

  input: z.object({ Properties: accountProperties }) satisfies z.ZodType<PutAccountPropertiesRequest>,

  target: () => undefined,

  requires: ({ input }) => [
    {
      action: "iam:PutAccountProperties",
      resource: "*",
      context: { "iam:AccountPropertyNamespaces": namespacesOf(input.Properties) },
    },
  ],

  async handler({ input, store }) {
    checkProperties(input.Properties);
    await store.features.putProperties(input.Properties);
    return {};
  },
});
