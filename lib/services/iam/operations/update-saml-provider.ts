import type { UpdateSAMLProviderRequest, UpdateSAMLProviderResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { invalidInput, notFound, quotaExceeded } from "@/lib/aws/error";
import {
  assertionEncryptionMode,
  privateKey,
  samlMetadataDocument,
  samlPrivateKeyId,
  samlProviderArn,
} from "../inputs";
import { defineIamOperation } from "../operation";
import { quotas } from "../quotas";
import {
  assertCanDecrypt,
  assertSamlMetadata,
  namedSamlProvider,
  noSuchSamlProvider,
  sealedSamlKey,
} from "../saml-provider";

export const updateSAMLProvider = defineIamOperation({
  name: "UpdateSAMLProvider",
  access: "write",
  summary: "Replaces a SAML provider's metadata or encryption mode, adds a private key to it or removes one.",

  input: z.object({
    SAMLProviderArn: samlProviderArn,
    SAMLMetadataDocument: samlMetadataDocument.optional(),
    AssertionEncryptionMode: assertionEncryptionMode.optional(),
    AddPrivateKey: privateKey.optional(),
    RemovePrivateKey: samlPrivateKeyId.optional(),
  }) satisfies z.ZodType<UpdateSAMLProviderRequest>,

  target: namedSamlProvider,

  requires: ({ target }) => [{ action: "iam:UpdateSAMLProvider", resource: target.arn, context: target.context }],

  /** One key is added and the other removed in separate requests. Source: IAM API Reference, UpdateSAMLProvider. */
  prepare({ input, call }) {
    if (input.SAMLMetadataDocument !== undefined) assertSamlMetadata(input.SAMLMetadataDocument);
    if (input.AddPrivateKey !== undefined && input.RemovePrivateKey !== undefined)
      throw invalidInput("Add the new private key and remove the old one in separate requests.");
    return { addedKey: input.AddPrivateKey === undefined ? undefined : sealedSamlKey(input.AddPrivateKey, call) };
  },

  async handler({ input, prepared: { addedKey }, call, store }): Promise<UpdateSAMLProviderResponse> {
    const { provider } = await namedSamlProvider({ input, call, store });
    if (!provider) throw noSuchSamlProvider(input.SAMLProviderArn);
    const ids = provider.privateKeys.map(({ id }) => id);
    const removedKeyId = input.RemovePrivateKey;
    if (removedKeyId !== undefined && !ids.includes(removedKeyId))
      throw notFound(`The Private Key with id ${removedKeyId} cannot be found.`);
    if (addedKey && ids.length >= quotas.PrivateKeysPerSAMLProvider)
      throw quotaExceeded("PrivateKeysPerSAMLProvider", quotas.PrivateKeysPerSAMLProvider);
    const keys = ids.length + (addedKey ? 1 : 0) - (removedKeyId === undefined ? 0 : 1);
    const mode = input.AssertionEncryptionMode ?? provider.encryptionMode;
    assertCanDecrypt(mode, keys, { removing: removedKeyId !== undefined });
    await store.samlProviders.update(provider.id, {
      metadata: input.SAMLMetadataDocument,
      encryptionMode: input.AssertionEncryptionMode,
      addedKey,
      removedKeyId,
    });
    return { SAMLProviderArn: input.SAMLProviderArn };
  },
});
