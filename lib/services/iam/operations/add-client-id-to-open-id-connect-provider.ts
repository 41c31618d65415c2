import type { AddClientIDToOpenIDConnectProviderRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { quotaExceeded } from "@/lib/aws/error";
import { clientId, oidcProviderArn } from "../inputs";
import { namedOidcProvider, noSuchOidcProvider, urlOfArn } from "../oidc-provider";
import { defineIamOperation } from "../operation";
import { quotas } from "../quotas";

export const addClientIDToOpenIDConnectProvider = defineIamOperation({
  name: "AddClientIDToOpenIDConnectProvider",
  access: "write",
  summary: "Adds a client id to an OpenID Connect provider; one that is there stays as it is.",

  input: z.object({
    OpenIDConnectProviderArn: oidcProviderArn,
    ClientID: clientId,
  }) satisfies z.ZodType<AddClientIDToOpenIDConnectProviderRequest>,

  target: namedOidcProvider,

  requires: ({ target }) => [
    { action: "iam:AddClientIDToOpenIDConnectProvider", resource: target.arn, context: target.context },
  ],

  async handler({ input, call, store }) {
    const most = quotas.ClientIdsPerOpenIdConnectProvider;
    const url = urlOfArn(input.OpenIDConnectProviderArn, call.accountId);
    const result = url === undefined ? "no-provider" : await store.oidcProviders.addClientId(url, input.ClientID, most);
    if (result === "no-provider") throw noSuchOidcProvider(input.OpenIDConnectProviderArn);
    if (result === "too-many") throw quotaExceeded("ClientIdsPerOpenIdConnectProvider", most);
    return {};
  },
});
