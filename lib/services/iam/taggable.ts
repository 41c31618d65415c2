/** The kinds of things in IAM that can be tagged, as lib/services/iam/tagging.ts needs them. */
import { accessDenied, noSuchEntity, noSuchInstanceProfile, notFound } from "@/lib/aws/error";
import { awsManagedPolicy } from "./managed-policies/catalogue";
import { noSuchDevice } from "./mfa-errors";
import { namedServerCertificate, noSuchServerCertificate } from "./named-server-certificate";
import { namedOidcProvider, noSuchOidcProvider, urlOfArn } from "./oidc-provider";
import { namedSamlProvider, nameOfArn, noSuchSamlProvider } from "./saml-provider";
import { caseIgnored, caseKept, resourceTags } from "./tag-rules";
import type { Taggable } from "./tagging";
import { judgedInstanceProfile, judgedPolicy, namedRole, namedUser } from "./targets";

export const taggableUser: Taggable<{ UserName: string }> = {
  keys: caseIgnored,
  missing: ({ UserName }) => noSuchEntity("user", UserName),
  async find(asked) {
    const { user, arn, context } = await namedUser(asked);
    return { arn, context, tags: user?.tags };
  },
  setTags: ({ input, store, tags }) => store.users.setTags(input.UserName, tags),
};

export const taggableRole: Taggable<{ RoleName: string }> = {
  keys: caseIgnored,
  missing: ({ RoleName }) => noSuchEntity("role", RoleName),
  async find(asked) {
    const { role, arn, context } = await namedRole(asked);
    return { arn, context, tags: role?.tags };
  },
  setTags: ({ input, store, tags }) => store.roles.setTags(input.RoleName, tags),
};

export const taggableInstanceProfile: Taggable<{ InstanceProfileName: string }> = {
  keys: caseKept,
  missing: ({ InstanceProfileName }) => noSuchInstanceProfile(InstanceProfileName),
  async find({ input, call, store }) {
    const profile = await store.instanceProfiles.judged(input.InstanceProfileName);
    return { ...judgedInstanceProfile(call, input.InstanceProfileName, profile), tags: profile?.tags };
  },
  setTags: ({ input, store, tags }) => store.instanceProfiles.setTags(input.InstanceProfileName, tags),
};

/** AWS's own policies have no tags, and nobody can give them any. */
export const taggablePolicy: Taggable<{ PolicyArn: string }> = {
  keys: caseKept,
  missing: ({ PolicyArn }) => notFound(`Policy ${PolicyArn} was not found.`),
  async find({ input, store }) {
    if (awsManagedPolicy(input.PolicyArn)) return { ...judgedPolicy(input.PolicyArn, undefined), tags: [] };
    const policy = await store.policies.find(input.PolicyArn);
    return { ...judgedPolicy(input.PolicyArn, policy), tags: policy?.tags };
  },
  async setTags({ input, call, store, tags }) {
    if (!input.PolicyArn.includes(`::${call.accountId}:`))
      throw accessDenied("Cannot update policies outside your own account.");
    await store.policies.setTags(input.PolicyArn, tags);
  },
};

/** Virtual devices alone. Source: IAM API Reference, TagMFADevice. */
export const taggableDevice: Taggable<{ SerialNumber: string }> = {
  keys: caseKept,
  missing: ({ SerialNumber }) => noSuchDevice(SerialNumber),
  async find({ input, store }) {
    const found = await store.mfaDevices.find(input.SerialNumber);
    const device = found?.kind === "virtual" ? found : undefined;
    return { arn: input.SerialNumber, context: resourceTags(device?.tags ?? [], ["aws"]), tags: device?.tags };
  },
  setTags: ({ input, store, tags }) => store.mfaDevices.setTags(input.SerialNumber, tags),
};

export const taggableServerCertificate: Taggable<{ ServerCertificateName: string }> = {
  keys: caseKept,
  missing: ({ ServerCertificateName }) => noSuchServerCertificate(ServerCertificateName),
  async find(asked) {
    const { certificate, arn, context } = await namedServerCertificate(asked);
    return { arn, context, tags: certificate?.tags };
  },
  setTags: ({ input, store, tags }) => store.serverCertificates.setTags(input.ServerCertificateName, tags),
};

export const taggableOidcProvider: Taggable<{ OpenIDConnectProviderArn: string }> = {
  keys: caseKept,
  missing: ({ OpenIDConnectProviderArn }) => noSuchOidcProvider(OpenIDConnectProviderArn),
  async find(asked) {
    const { provider, arn, context } = await namedOidcProvider(asked);
    return { arn, context, tags: provider?.tags };
  },
  setTags: ({ input, call, store, tags }) =>
    store.oidcProviders.setTags(urlOfArn(input.OpenIDConnectProviderArn, call.accountId) ?? "", tags),
};

export const taggableSamlProvider: Taggable<{ SAMLProviderArn: string }> = {
  keys: caseKept,
  missing: ({ SAMLProviderArn }) => noSuchSamlProvider(SAMLProviderArn),
  async find(asked) {
    const { provider, arn, context } = await namedSamlProvider(asked);
    return { arn, context, tags: provider?.tags };
  },
  setTags: ({ input, call, store, tags }) =>
    store.samlProviders.setTags(nameOfArn(input.SAMLProviderArn, call.accountId) ?? "", tags),
};
