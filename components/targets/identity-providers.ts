import { keyed, target } from "./registry";

const providerPage = "/iam/identity-providers/[providerArn]";
export const identityProviderTargets = {
  audienceActions: target("identity-provider.audience-actions", providerPage, "the menu: adds and removes audiences"),
  manageThumbprints: target("identity-provider.manage-thumbprints", providerPage, "opens the form of the thumbprints"),
  downloadMetadata: target("identity-provider.download-metadata", providerPage, "saves the metadata document"),
  saveEncryption: target(
    "identity-provider.save-encryption",
    providerPage,
    "saves whether assertions must be encrypted",
  ),
  replaceMetadata: target("identity-provider.replace-metadata", providerPage, "opens the form of another one"),
} as const;

const providers = "/iam/identity-providers";
export const practiseTargets = {
  larchIdp: target("identity-providers.larch-idp", providers, "leads to Larch IdP, to practise SAML with", "current"),
  larchCi: target(
    "identity-providers.larch-ci",
    providers,
    "leads to Larch CI, to practise OpenID Connect with",
    "current",
  ),
} as const;

const addProvider = "/iam/identity-providers/create";
export const addProviderTargets = {
  type: keyed("add-provider.type[]", addProvider, "`SAML` or `OpenID Connect`"),
  name: target("add-provider.name", addProvider, "the name of a SAML provider"),
  requireEncryption: target("add-provider.require-encryption", addProvider, "assertions must be encrypted"),
  url: target("add-provider.url", addProvider, "the URL of an OpenID Connect provider"),
  audience: target("add-provider.audience", addProvider, "its first audience"),
  larchMetadata: target("add-provider.larch-metadata", addProvider, "saves the metadata document of Larch IdP"),
  getThumbprint: target("add-provider.get-thumbprint", addProvider, "asks for the provider's thumbprint", "2020"),
  thumbprint: target("add-provider.thumbprint", addProvider, "the thumbprint that came", "2020"),
  submit: target("add-provider.submit", addProvider, "makes the provider known"),
} as const;
