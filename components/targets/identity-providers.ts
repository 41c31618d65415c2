import { keyed, target } from "./registry";

const providerPage = "/iam/identity-providers/[providerArn]";
export const identityProviderTargets = {
  audienceActions: target("identity-provider.audience-actions", providerPage, "the menu: adds and removes audiences"),
  manageThumbprints: target("identity-provider.manage-thumbprints", providerPage, "opens the form of the thumbprints"),
  downloadMetadata: target("identity-provider.download-metadata", providerPage, "saves the metadata document"),
  replaceMetadata: target("identity-provider.replace-metadata", providerPage, "opens the form of another one"),
} as const;

const addProvider = "/iam/identity-providers/create";
export const addProviderTargets = {
  type: keyed("add-provider.type[]", addProvider, "`SAML` or `OpenID Connect`"),
  name: target("add-provider.name", addProvider, "the name of a SAML provider"),
  requireEncryption: target("add-provider.require-encryption", addProvider, "assertions must be encrypted"),
  url: target("add-provider.url", addProvider, "the URL of an OpenID Connect provider"),
  audience: target("add-provider.audience", addProvider, "its first audience"),
  submit: target("add-provider.submit", addProvider, "makes the provider known"),
} as const;
