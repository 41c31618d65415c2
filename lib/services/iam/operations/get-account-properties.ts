import type { GetAccountPropertiesResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { knownNamespaces, withUsual } from "../account-properties";
import { defineIamOperation } from "../operation";

export const getAccountProperties = defineIamOperation({
  name: "GetAccountProperties",
  access: "read",
  summary: "Tells the properties of the account, such as whether role manager is on.",

  input: z.object({}),

  target: () => undefined,

  requires: () => [
    {
      action: "iam:GetAccountProperties",
      resource: "*",
      context: { "iam:AccountPropertyNamespaces": knownNamespaces },
    },
  ],

  async handler({ store }): Promise<GetAccountPropertiesResponse> {
    const { properties } = await store.features.find();
    return { Properties: withUsual(properties) };
  },
});
