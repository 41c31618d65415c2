import type { UpdateOpenIDConnectProviderThumbprintRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { oidcProviderArn, thumbprints } from "../inputs";
import { assertThumbprints, namedOidcProvider, noSuchOidcProvider, urlOfArn } from "../oidc-provider";
import { defineIamOperation } from "../operation";

export const updateOpenIDConnectProviderThumbprint = defineIamOperation({
  name: "UpdateOpenIDConnectProviderThumbprint",
  access: "write",
  summary: "Replaces all thumbprints of an OpenID Connect provider.",

  input: z.object({
    OpenIDConnectProviderArn: oidcProviderArn,
    ThumbprintList: thumbprints,
  }) satisfies z.ZodType<UpdateOpenIDConnectProviderThumbprintRequest>,

  target: namedOidcProvider,

  requires: ({ target }) => [
    { action: "iam:UpdateOpenIDConnectProviderThumbprint", resource: target.arn, context: target.context },
  ],

  async handler({ input, call, store }) {
    assertThumbprints(input.ThumbprintList);
    const url = urlOfArn(input.OpenIDConnectProviderArn, call.accountId);
    if (url === undefined || !(await store.oidcProviders.setThumbprints(url, input.ThumbprintList)))
      throw noSuchOidcProvider(input.OpenIDConnectProviderArn);
    return {};
  },
});
