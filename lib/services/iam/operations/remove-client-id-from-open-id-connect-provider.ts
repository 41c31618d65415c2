import type { RemoveClientIDFromOpenIDConnectProviderRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { clientId, oidcProviderArn } from "../inputs";
import { namedOidcProvider, noSuchOidcProvider, urlOfArn } from "../oidc-provider";
import { defineIamOperation } from "../operation";

export const removeClientIDFromOpenIDConnectProvider = defineIamOperation({
  name: "RemoveClientIDFromOpenIDConnectProvider",
  access: "write",
  summary: "Removes a client id from an OpenID Connect provider; one that is not there does not matter.",

  input: z.object({
    OpenIDConnectProviderArn: oidcProviderArn,
    ClientID: clientId,
  }) satisfies z.ZodType<RemoveClientIDFromOpenIDConnectProviderRequest>,

  target: namedOidcProvider,

  requires: ({ target }) => [
    { action: "iam:RemoveClientIDFromOpenIDConnectProvider", resource: target.arn, context: target.context },
  ],

  async handler({ input, call, store }) {
    const url = urlOfArn(input.OpenIDConnectProviderArn, call.accountId);
    if (url === undefined || !(await store.oidcProviders.removeClientId(url, input.ClientID)))
      throw noSuchOidcProvider(input.OpenIDConnectProviderArn);
    return {};
  },
});
