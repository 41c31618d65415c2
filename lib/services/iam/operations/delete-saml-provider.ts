import type { DeleteSAMLProviderRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { samlProviderArn } from "../inputs";
import { defineIamOperation } from "../operation";
import { namedSamlProvider, nameOfArn, noSuchSamlProvider } from "../saml-provider";

export const deleteSAMLProvider = defineIamOperation({
  name: "DeleteSAMLProvider",
  access: "write",
  summary: "Deletes a SAML provider. Roles that trust it stay, and nobody can assume them by it any more.",

  input: z.object({ SAMLProviderArn: samlProviderArn }) satisfies z.ZodType<DeleteSAMLProviderRequest>,

  target: namedSamlProvider,

  requires: ({ target }) => [{ action: "iam:DeleteSAMLProvider", resource: target.arn, context: target.context }],

  async handler({ input, call, store }) {
    const name = nameOfArn(input.SAMLProviderArn, call.accountId);
    if (name === undefined || !(await store.samlProviders.remove(name)))
      throw noSuchSamlProvider(input.SAMLProviderArn);
    return {};
  },
});
