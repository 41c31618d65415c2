import type { ListOpenIDConnectProvidersRequest, ListOpenIDConnectProvidersResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { oidcProviderArn } from "../arns";
import { defineIamOperation } from "../operation";

export const listOpenIDConnectProviders = defineIamOperation({
  name: "ListOpenIDConnectProviders",
  access: "list",
  summary: "Lists the OpenID Connect providers of the account by their ARNs; there are no pages.",

  input: z.object({}) satisfies z.ZodType<ListOpenIDConnectProvidersRequest>,

  target: () => undefined,

  requires: () => [{ action: "iam:ListOpenIDConnectProviders", resource: "*" }],

  async handler({ call, store }): Promise<ListOpenIDConnectProvidersResponse> {
    const rows = await store.oidcProviders.list();
    return { OpenIDConnectProviderList: rows.map(({ url }) => ({ Arn: oidcProviderArn(call.accountId, url) })) };
  },
});
