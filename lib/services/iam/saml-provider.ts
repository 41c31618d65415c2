import { invalidInput, notFound, quotaExceeded } from "@/lib/aws/error";
import type { Call } from "@/lib/operation/call";
import { privateKeyIn } from "./certificate";
import type { IamStore } from "./operation";
import { quotas } from "./quotas";
import { readSamlMetadata } from "./saml-metadata";
import { sealPrivateKey } from "./secrets";
import type { AddedKey } from "./store/saml-providers";
import { resourceTags } from "./tag-rules";

interface Asked {
  input: { SAMLProviderArn: string };
  call: Call;
  store: IamStore;
}

/** The name that an ARN of this account names; undefined for the ARN of another account. */
export const nameOfArn = (arn: string, accountId: string): string | undefined =>
  arn.split(":")[4] === accountId ? arn.slice(arn.indexOf("/") + 1) : undefined;

/** The SAML provider that a call names. */
export async function namedSamlProvider({ input, call, store }: Asked) {
  const name = nameOfArn(input.SAMLProviderArn, call.accountId);
  const provider = name === undefined ? undefined : await store.samlProviders.find(name);
  return { provider, arn: input.SAMLProviderArn, context: resourceTags(provider?.tags ?? [], ["aws"]) };
}

/** `NoSuchEntity` 404, recorded from AWS. */
export const noSuchSamlProvider = (arn: string) => notFound(`Manifest not found for arn ${arn}`);

/**
 * Throws InvalidInput 400 for what describes no identity provider, LimitExceeded 409 for more than ten certificates.
 * Source: IAM User Guide, "IAM and AWS STS quotas": 10 keys for each SAML provider. The quota's name is from memory.
 */
export function assertSamlMetadata(document: string): void {
  if (readSamlMetadata(document).certificates.length > quotas.KeysPerSAMLProvider)
    throw quotaExceeded("KeysPerSAMLProvider", quotas.KeysPerSAMLProvider);
}

/** A private key as the provider keeps it. Throws InvalidInput 400 for what is no RSA key in PEM; the sentence is ours. */
export function sealedSamlKey(pem: string, call: Call): AddedKey {
  if (privateKeyIn(pem)?.asymmetricKeyType !== "rsa")
    throw invalidInput("The private key must be an RSA key in PEM format without a passphrase.");
  const id = call.newId("SAMLPK");
  return { id, sealedKey: sealPrivateKey(call.accountId, id, pem), addedAt: call.at };
}

/**
 * Throws InvalidInput 400 where assertions must be encrypted and nothing could open them. In: `removing`: was it the last
 * key that goes? The sentences are ours.
 */
export function assertCanDecrypt(mode: "Required" | "Allowed", keys: number, { removing = false } = {}): void {
  if (mode !== "Required" || keys > 0) return;
  throw invalidInput(
    removing
      ? "The last private key cannot be removed while encrypted assertions are required."
      : "Add a private key before you require encrypted assertions.",
  );
}
