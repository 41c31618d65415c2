import type { CreateSAMLProviderRequest, CreateSAMLProviderResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { alreadyExists, quotaExceeded } from "@/lib/aws/error";
import { samlProviderArn } from "../arns";
import { assertionEncryptionMode, privateKey, samlMetadataDocument, samlProviderName, tags } from "../inputs";
import { defineIamOperation } from "../operation";
import { quotas } from "../quotas";
import { assertCanDecrypt, assertSamlMetadata, sealedSamlKey } from "../saml-provider";
import { distinctTagsByCase, requestTags } from "../tag-rules";

/** AWS sets the end of a provider's validity by itself, about a hundred years ahead. */
const yearsValid = 100;

export const createSAMLProvider = defineIamOperation({
  name: "CreateSAMLProvider",
  access: "write",
  summary: "Makes a SAML identity provider known by its metadata document.",

  input: z.object({
    SAMLMetadataDocument: samlMetadataDocument,
    Name: samlProviderName,
    Tags: tags.optional(),
    AssertionEncryptionMode: assertionEncryptionMode.optional(),
    AddPrivateKey: privateKey.optional(),
  }) satisfies z.ZodType<CreateSAMLProviderRequest>,

  target: ({ input, call }) => ({ arn: samlProviderArn(call.accountId, input.Name) }),

  requires: ({ input, target }) => {
    const context = requestTags(input.Tags ?? []);
    const create = { action: "iam:CreateSAMLProvider", resource: target.arn, context };
    return input.Tags?.length ? [create, { action: "iam:TagSAMLProvider", resource: target.arn, context }] : [create];
  },

  prepare({ input, call }) {
    assertSamlMetadata(input.SAMLMetadataDocument);
    const key = input.AddPrivateKey === undefined ? undefined : sealedSamlKey(input.AddPrivateKey, call);
    assertCanDecrypt(input.AssertionEncryptionMode ?? "Allowed", key ? 1 : 0);
    return { key };
  },

  async handler({ input, target, prepared, call, store }): Promise<CreateSAMLProviderResponse> {
    const validUntil = new Date(call.at);
    validUntil.setUTCFullYear(validUntil.getUTCFullYear() + yearsValid);
    const provider = {
      id: call.newId("SAMLSP"),
      name: input.Name,
      metadata: input.SAMLMetadataDocument,
      encryptionMode: input.AssertionEncryptionMode ?? "Allowed",
      tags: distinctTagsByCase(input.Tags ?? []),
      createdAt: call.at,
      validUntil,
      key: prepared.key,
    } as const;
    const result = await store.samlProviders.insert(provider, quotas.SAMLProvidersPerAccount);
    if (result === "name-taken") throw alreadyExists(`SAMLProvider with name ${input.Name} already exists.`);
    if (result === "too-many") throw quotaExceeded("SAMLProvidersPerAccount", quotas.SAMLProvidersPerAccount);
    return { SAMLProviderArn: target.arn, ...(provider.tags.length > 0 ? { Tags: provider.tags } : {}) };
  },
});
