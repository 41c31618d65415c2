import type { ListSAMLProvidersRequest, ListSAMLProvidersResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { samlProviderArn } from "../arns";
import { defineIamOperation } from "../operation";

export const listSAMLProviders = defineIamOperation({
  name: "ListSAMLProviders",
  access: "list",
  summary: "Lists the SAML providers of the account, by name; there are no pages.",

  input: z.object({}) satisfies z.ZodType<ListSAMLProvidersRequest>,

  target: () => undefined,

  requires: () => [{ action: "iam:ListSAMLProviders", resource: "*" }],

  async handler({ call, store }): Promise<ListSAMLProvidersResponse> {
    const rows = await store.samlProviders.list();
    return {
      SAMLProviderList: rows.map(({ name, createdAt, validUntil }) => ({
        Arn: samlProviderArn(call.accountId, name),
        ValidUntil: validUntil,
        CreateDate: createdAt,
      })),
    };
  },
});
