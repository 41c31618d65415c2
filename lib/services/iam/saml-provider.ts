import { invalidInput, notFound } from "@/lib/aws/error";
import type { Call } from "@/lib/operation/call";
import { privateKeyIn } from "./certificate";
import type { IamStore } from "./operation";
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

/** A private key as the provider keeps it. Throws InvalidInput 400 for what is no RSA key in PEM; the sentence is ours. */
export function sealedSamlKey(pem: string, call: Call): AddedKey {
  if (privateKeyIn(pem)?.asymmetricKeyType !== "rsa")
    throw invalidInput("The private key must be an RSA key in PEM format without a passphrase.");
  const id = call.newId("SAMLPK");
  return { id, sealedKey: sealPrivateKey(call.accountId, id, pem), addedAt: call.at };
}

/** Throws InvalidInput 400 where assertions must be encrypted and nothing could open them; the sentence is ours. */
export function assertCanDecrypt(mode: "Required" | "Allowed", keys: number): void {
  if (mode === "Required" && keys === 0)
    throw invalidInput("Add a private key before you require encrypted assertions.");
}
