/** What STS asks of an account's identity providers when somebody comes with their word. */
import { nameInArn } from "@/lib/aws/arn";
import { reader, readerOf } from "@/lib/db/pool";
import { cachedByRevision } from "@/lib/db/revisions";
import { oidcProviderArn, samlProviderArn } from "../arns";
import { readSamlMetadata, type SamlMetadata } from "../saml-metadata";
import { openPrivateKey } from "../secrets";
import { oidcProvidersStore } from "./oidc-providers";
import type { EncryptionMode } from "./saml-providers";

export interface SamlProviderFacts {
  /** SAMLSP… */
  id: string;
  arn: string;
  name: string;
  metadata: SamlMetadata;
  encryptionMode: EncryptionMode;
  /** The keys that open encrypted assertions, as PEM, newest first. */
  openPrivateKeys: () => string[];
}

interface Row {
  id: string;
  name: string;
  metadata: string;
  encryptionMode: EncryptionMode;
  keys: { id: string; sealed: string }[];
}

/** The SAML provider of exactly this ARN; undefined where the account has none. */
export async function samlProviderByArn(accountId: string, arn: string): Promise<SamlProviderFacts | undefined> {
  const name = nameInArn(arn);
  const found = await cachedByRevision(accountId, `saml-provider|${name}`, () => load(accountId, name));
  return found?.arn === arn ? found : undefined;
}

/** The ARN of the SAML provider with that unique id, in whatever account of the installation; undefined: there is none. */
export async function samlProviderArnById(id: string): Promise<string | undefined> {
  const rows = await reader.query<{ accountId: string; name: string }>(
    'SELECT account_id AS "accountId", name FROM iam_saml_provider WHERE id = $1',
    [id],
  );
  return rows[0] && samlProviderArn(rows[0].accountId, rows[0].name);
}

async function load(accountId: string, name: string): Promise<SamlProviderFacts | undefined> {
  const rows = await readerOf(accountId).query<Row>(
    `SELECT id, name, metadata, encryption_mode AS "encryptionMode", (
       SELECT coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'sealed', encode(k.sealed_key, 'hex'))
                                 ORDER BY k.added_at DESC, k.id), '[]')
       FROM iam_saml_private_key k WHERE k.account_id = p.account_id AND k.provider_id = p.id) AS keys
     FROM iam_saml_provider p WHERE account_id = $1 AND name = $2`,
    [accountId, name],
  );
  const row = rows[0];
  return (
    row && {
      id: row.id,
      arn: samlProviderArn(accountId, row.name),
      name: row.name,
      metadata: readSamlMetadata(row.metadata),
      encryptionMode: row.encryptionMode,
      openPrivateKeys: () =>
        row.keys.map(({ id, sealed }) => openPrivateKey(accountId, id, Buffer.from(sealed, "hex"))),
    }
  );
}

export interface OidcProviderFacts {
  arn: string;
  /** The applications whose tokens the account takes. */
  clientIds: string[];
}

/** In: an issuer without `https://`. Undefined where the account has no provider for it. */
export const oidcProviderByUrl = (accountId: string, url: string): Promise<OidcProviderFacts | undefined> =>
  cachedByRevision(accountId, `oidc-provider|${url}`, async () => {
    const found = await oidcProvidersStore(readerOf(accountId), accountId).find(url);
    return found && { arn: oidcProviderArn(accountId, found.url), clientIds: found.clientIds };
  });
