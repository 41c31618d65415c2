import type { GetSAMLProviderRequest, GetSAMLProviderResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { samlProviderArn } from "../inputs";
import { defineIamOperation } from "../operation";
import { namedSamlProvider, noSuchSamlProvider } from "../saml-provider";

export const getSAMLProvider = defineIamOperation({
  name: "GetSAMLProvider",
  access: "read",
  summary: "Gives a SAML provider with its metadata document, its tags, and the ids of its private keys.",

  input: z.object({ SAMLProviderArn: samlProviderArn }) satisfies z.ZodType<GetSAMLProviderRequest>,

  target: namedSamlProvider,

  requires: ({ target }) => [{ action: "iam:GetSAMLProvider", resource: target.arn, context: target.context }],

  handler({ input, target: { provider } }): GetSAMLProviderResponse {
    if (!provider) throw noSuchSamlProvider(input.SAMLProviderArn);
    return {
      SAMLProviderUUID: provider.id,
      SAMLMetadataDocument: provider.metadata,
      CreateDate: provider.createdAt,
      ValidUntil: provider.validUntil,
      Tags: provider.tags,
      AssertionEncryptionMode: provider.encryptionMode,
      PrivateKeyList: provider.privateKeys.map(({ id, addedAt }) => ({ KeyId: id, Timestamp: new Date(addedAt) })),
    };
  },
});
