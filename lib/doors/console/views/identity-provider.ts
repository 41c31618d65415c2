/** One identity provider, as its page shows it. */
import "server-only";
import { getOpenIDConnectProvider } from "@/lib/services/iam/operations/get-open-id-connect-provider";
import { getSAMLProvider } from "@/lib/services/iam/operations/get-saml-provider";
import { readSamlMetadata } from "@/lib/services/iam/service";
import type { Read } from "../action-state";
import { read } from "../run-operation";

interface CommonFacts {
  arn: string;
  /** The name of a SAML provider, the URL of one of OpenID Connect without `https://`. */
  name: string;
  /** ISO 8601 */
  createdAt: string;
  tags: { key: string; value: string }[];
}

export interface OidcProviderView extends CommonFacts {
  type: "OpenID Connect";
  audiences: string[];
  thumbprints: string[];
}

export interface SamlProviderView extends CommonFacts {
  type: "SAML";
  /** What IAM calls it in the address that takes encrypted answers. */
  uniqueId: string;
  validUntil: string;
  metadata: string;
  /** Where one signs in. */
  signOnLocation: string;
  encryption: "Required" | "Allowed";
  privateKeys: { id: string; addedAt: string }[];
}

export type IdentityProviderView = OidcProviderView | SamlProviderView;

const shownTags = (tags: { Key?: string | undefined; Value?: string | undefined }[] | undefined) =>
  (tags ?? []).map(({ Key = "", Value = "" }) => ({ key: Key, value: Value }));

/** The provider of either kind that an ARN names. */
export const identityProvider = (arn: string): Promise<Read<IdentityProviderView>> =>
  arn.includes(":saml-provider/") ? samlProvider(arn) : oidcProvider(arn);

async function oidcProvider(arn: string): Promise<Read<OidcProviderView>> {
  const found = await read(getOpenIDConnectProvider, { OpenIDConnectProviderArn: arn });
  if (!found.ok) return found;
  const { Url, ClientIDList, ThumbprintList, CreateDate, Tags } = found.value;
  return {
    ok: true,
    value: {
      type: "OpenID Connect",
      arn,
      name: Url ?? "",
      createdAt: CreateDate?.toISOString() ?? "",
      audiences: ClientIDList ?? [],
      thumbprints: ThumbprintList ?? [],
      tags: shownTags(Tags),
    },
  };
}

async function samlProvider(arn: string): Promise<Read<SamlProviderView>> {
  const found = await read(getSAMLProvider, { SAMLProviderArn: arn });
  if (!found.ok) return found;
  const provider = found.value;
  return {
    ok: true,
    value: {
      type: "SAML",
      arn,
      name: arn.slice(arn.indexOf("/") + 1),
      createdAt: provider.CreateDate?.toISOString() ?? "",
      validUntil: provider.ValidUntil?.toISOString() ?? "",
      uniqueId: provider.SAMLProviderUUID ?? "",
      metadata: provider.SAMLMetadataDocument ?? "",
      signOnLocation: readSamlMetadata(provider.SAMLMetadataDocument ?? "").signOn[0]?.location ?? "",
      encryption: provider.AssertionEncryptionMode === "Required" ? "Required" : "Allowed",
      privateKeys: (provider.PrivateKeyList ?? []).map(({ KeyId = "", Timestamp }) => ({
        id: KeyId,
        addedAt: Timestamp?.toISOString() ?? "",
      })),
      tags: shownTags(provider.Tags),
    },
  };
}
