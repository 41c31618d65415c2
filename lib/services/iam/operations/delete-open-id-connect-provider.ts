import type { DeleteOpenIDConnectProviderRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { notFound } from "@/lib/aws/error";
import { oidcProviderArn } from "../inputs";
import { namedOidcProvider, urlOfArn } from "../oidc-provider";
import { defineIamOperation } from "../operation";

export const deleteOpenIDConnectProvider = defineIamOperation({
  name: "DeleteOpenIDConnectProvider",
  access: "write",
  summary: "Deletes an OpenID Connect provider. Roles that trust it stay, and nobody can assume them by it any more.",

  input: z.object({
    OpenIDConnectProviderArn: oidcProviderArn,
  }) satisfies z.ZodType<DeleteOpenIDConnectProviderRequest>,

  target: namedOidcProvider,

  requires: ({ target }) => [
    { action: "iam:DeleteOpenIDConnectProvider", resource: target.arn, context: target.context },
  ],

  /** AWS says it in other words than the other operations do: recorded. */
  async handler({ input, call, store }) {
    const url = urlOfArn(input.OpenIDConnectProviderArn, call.accountId);
    if (url === undefined || !(await store.oidcProviders.remove(url)))
      throw notFound(`OpenId connect Provider ${input.OpenIDConnectProviderArn} cannot be found.`);
    return {};
  },
});
