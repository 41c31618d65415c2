import type { GetOpenIDConnectProviderRequest, GetOpenIDConnectProviderResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { oidcProviderArn } from "../inputs";
import { namedOidcProvider, noSuchOidcProvider } from "../oidc-provider";
import { defineIamOperation } from "../operation";

export const getOpenIDConnectProvider = defineIamOperation({
  name: "GetOpenIDConnectProvider",
  access: "read",
  summary: "Gives an OpenID Connect provider with its client ids, thumbprints and tags.",

  input: z.object({
    OpenIDConnectProviderArn: oidcProviderArn,
  }) satisfies z.ZodType<GetOpenIDConnectProviderRequest>,

  target: namedOidcProvider,

  requires: ({ target }) => [{ action: "iam:GetOpenIDConnectProvider", resource: target.arn, context: target.context }],

  handler({ input, target: { provider } }): GetOpenIDConnectProviderResponse {
    if (!provider) throw noSuchOidcProvider(input.OpenIDConnectProviderArn);
    return {
      Url: provider.url,
      ClientIDList: provider.clientIds,
      ThumbprintList: provider.thumbprints,
      CreateDate: provider.createdAt,
      Tags: provider.tags,
    };
  },
});
