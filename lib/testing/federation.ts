/** What an account has that takes the word of identity providers, and callers whom nobody knows. */
import { randomUUID } from "node:crypto";
import type { JWTPayload } from "jose";
import { strangerIn } from "@/lib/identity/anonymous";
import { signWebIdentityToken, type WebIdentityAlgorithm } from "@/lib/identity/web-identity-keys";
import { runtime } from "@/lib/runtime";
import { createOpenIDConnectProvider } from "@/lib/services/iam/operations/create-open-id-connect-provider";
import { createSAMLProvider } from "@/lib/services/iam/operations/create-saml-provider";
import { enableOutboundWebIdentityFederation } from "@/lib/services/iam/operations/enable-outbound-web-identity-federation";
import { base64Of, certificates, samlMetadata } from "./certificates";
import { makersOf, trusting } from "./iam";
import { samlAttribute, samlResponse, type Told } from "./saml-idp";
import { type Caller, callBy, type World, world } from "./world";

/** Somebody who signs nothing, at an account. */
export function stranger(here: World): Caller {
  return async (operation, input) => {
    const nobody = await strangerIn(here.accountId);
    if (!nobody) throw new Error("The world has no account.");
    return runtime.perform(operation, input, callBy(nobody.principal, here.at, nobody.credential));
  };
}

/** The metadata of the identity provider that signs by our server certificate. */
export const larchMetadata = (certificate = certificates.server) =>
  samlMetadata({ certificate: base64Of(certificate) });

export interface SamlPlace {
  role: string;
  provider: string;
  /** A response that offers the role, in base64. */
  response: (told?: Partial<Told> & { more?: Told["attributes"] }) => string;
}

/** A SAML provider `Larch`, and a role that trusts it, by default for tags and a source identity too. */
export async function samlIn(here: World, { roleName = "Federated", trust = {} as object } = {}): Promise<SamlPlace> {
  const made = await here.root(createSAMLProvider, { Name: "Larch", SAMLMetadataDocument: larchMetadata() });
  const provider = made.SAMLProviderArn ?? "";
  const Action = ["sts:AssumeRoleWithSAML", "sts:TagSession", "sts:SetSourceIdentity"];
  const Condition = { StringEquals: { "SAML:aud": "https://signin.aws.amazon.com/saml" } };
  const role = await makersOf(here).role(roleName, {
    AssumeRolePolicyDocument: trusting({ Federated: provider }, { Action, Condition, ...trust }),
  });
  return {
    role,
    provider,
    response: ({ more = [], ...told } = {}) =>
      samlResponse({
        at: here.at,
        id: `_${randomUUID()}`,
        attributes: [
          [samlAttribute("Role"), `${role},${provider}`],
          [samlAttribute("RoleSessionName"), "eve@larch.example"],
          ...more,
        ],
        ...told,
      }),
  };
}

export interface WebIdentityPlace {
  role: string;
  provider: string;
  /** With `https://`. */
  issuer: string;
  /** The claims of a token that the account takes. */
  claims: JWTPayload;
  /** A token of the issuer, with other claims besides. */
  token: (claims?: JWTPayload, algorithm?: WebIdentityAlgorithm) => Promise<string>;
}

/** An issuer of another account of the installation, its provider here, and a role that trusts it. */
export async function webIdentityIn(
  here: World,
  { roleName = "Pipeline", trust = {} as object } = {},
): Promise<WebIdentityPlace> {
  const there = await world();
  const issuer = (await there.root(enableOutboundWebIdentityFederation, {})).IssuerIdentifier ?? "";
  const url = issuer.replace("https://", "");
  const made = await here.root(createOpenIDConnectProvider, { Url: issuer, ClientIDList: ["sts.amazonaws.com"] });
  const provider = made.OpenIDConnectProviderArn ?? "";
  const Action = ["sts:AssumeRoleWithWebIdentity", "sts:TagSession", "sts:SetSourceIdentity"];
  const Condition = {
    StringEquals: { [`${url}:aud`]: "sts.amazonaws.com" },
    StringLike: { [`${url}:sub`]: "pipeline/*" },
  };
  const role = await makersOf(here).role(roleName, {
    AssumeRolePolicyDocument: trusting({ Federated: provider }, { Action, Condition, ...trust }),
  });
  const iat = Math.floor(here.at.getTime() / 1000);
  const claims = { iss: issuer, sub: "pipeline/deploy", aud: "sts.amazonaws.com", iat, exp: iat + 300, jti: "1" };
  return {
    role,
    provider,
    issuer,
    claims,
    token: (more = {}, algorithm = "RS256") => signWebIdentityToken({ ...claims, ...more }, algorithm),
  };
}
