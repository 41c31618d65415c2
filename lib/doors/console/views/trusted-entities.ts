/** What `Create role` offers to trust: services with their use cases, and the account's identity providers. */
import "server-only";
import { getOpenIDConnectProvider } from "@/lib/services/iam/operations/get-open-id-connect-provider";
import { getSAMLProvider } from "@/lib/services/iam/operations/get-saml-provider";
import { listOpenIDConnectProviders } from "@/lib/services/iam/operations/list-open-id-connect-providers";
import { listSAMLProviders } from "@/lib/services/iam/operations/list-saml-providers";
import { serviceLinkedRole } from "@/lib/services/iam/service-linked-roles";
import { trustedServices } from "@/lib/services/iam/service-use-cases";
import type { Read } from "../action-state";
import { read } from "../run-operation";
import { type NamedPolicy, namedPolicy } from "./named-policy";

export interface UseCaseChoice {
  name: string;
  description: string;
  service: string;
  /** Ticked at first; those of a service-linked role are all that it can have. */
  policies: NamedPolicy[];
  instanceProfile: boolean;
  /** The name that the service decided, and whether one may add a suffix. */
  serviceLinked: { roleName: string; suffixAllowed: boolean } | undefined;
}

export interface ServiceChoice {
  name: string;
  common: boolean;
  useCases: UseCaseChoice[];
}

export const servicesToTrust = (): ServiceChoice[] =>
  trustedServices.map(({ name, common, useCases }) => ({
    name,
    common,
    useCases: useCases.map(({ name, description, service, policies, instanceProfile, serviceLinked }) => {
      const linked = serviceLinked ? serviceLinkedRole(service) : undefined;
      return {
        name,
        description,
        service,
        policies: (linked ? [linked.policyArn] : policies).map(namedPolicy),
        instanceProfile,
        serviceLinked: linked && { roleName: linked.roleName, suffixAllowed: linked.suffixAllowed },
      };
    }),
  }));

export interface OidcProviderChoice {
  arn: string;
  /** Undefined where one may not read the provider: then one types it. */
  audiences: string[] | undefined;
}

export interface SamlProviderChoice {
  arn: string;
  /** What AWS gave it, `SAMLSP…`; undefined where one may not read the provider. */
  uniqueId: string | undefined;
}

export interface TrustedProviders {
  oidc: Promise<Read<OidcProviderChoice[]>>;
  saml: Promise<Read<SamlProviderChoice[]>>;
}

export const providersToTrust = (): TrustedProviders => ({ oidc: oidcProviders(), saml: samlProviders() });

async function oidcProviders(): Promise<Read<OidcProviderChoice[]>> {
  const listed = await read(listOpenIDConnectProviders, {});
  if (!listed.ok) return listed;
  const arns = (listed.value.OpenIDConnectProviderList ?? []).flatMap(({ Arn }) => Arn ?? []);
  const value = await Promise.all(
    arns.map(async (arn) => {
      const provider = await read(getOpenIDConnectProvider, { OpenIDConnectProviderArn: arn });
      return { arn, audiences: provider.ok ? provider.value.ClientIDList : undefined };
    }),
  );
  return { ok: true, value };
}

async function samlProviders(): Promise<Read<SamlProviderChoice[]>> {
  const listed = await read(listSAMLProviders, {});
  if (!listed.ok) return listed;
  const arns = (listed.value.SAMLProviderList ?? []).flatMap(({ Arn }) => Arn ?? []);
  const value = await Promise.all(
    arns.map(async (arn) => {
      const provider = await read(getSAMLProvider, { SAMLProviderArn: arn });
      return { arn, uniqueId: provider.ok ? provider.value.SAMLProviderUUID : undefined };
    }),
  );
  return { ok: true, value };
}
