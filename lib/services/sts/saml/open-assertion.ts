/** Opens an encrypted assertion, so that it can be checked like any other. Source: XML Encryption Syntax and Processing 1.1. */
import { promisify } from "node:util";
import { decrypt } from "xml-encryption";
import type { SamlProviderFacts } from "@/lib/services/iam/service";
import { invalidIdentity } from "../identity-errors";
import { assertionNamespace, childrenOf } from "./elements";
import { parsedXml, type ResponseDocument } from "./read-response";

const decrypted = promisify(decrypt);

/**
 * The response with its assertion in the place of the encrypted form; one with a plain assertion stays as it is.
 * Throws InvalidIdentityToken 400 where the provider demands encryption and the assertion is plain, or no private key of
 * the provider opens it: for every way in which that fails the same sentence, so that nobody can probe the key.
 * Source: IAM User Guide, "Manage SAML encryption keys": AES-CBC and AES-GCM, RSA-OAEP. The sentences are ours.
 */
export async function openAssertion(
  response: ResponseDocument,
  provider: SamlProviderFacts,
): Promise<ResponseDocument> {
  const { document } = response;
  const [encrypted, ...more] = childrenOf(document.documentElement, assertionNamespace, "EncryptedAssertion");
  if (more.length > 0) throw invalidIdentity("The SAML response must hold exactly one assertion.");
  if (!encrypted) {
    if (provider.encryptionMode === "Required")
      throw invalidIdentity("The specified provider requires encrypted assertions.");
    return response;
  }
  for (const key of provider.openPrivateKeys()) {
    const xml = await decrypted(encrypted.toString(), { key, disallowDecryptionWithInsecureAlgorithm: true }).catch(
      () => undefined,
    );
    const assertion = xml === undefined ? undefined : assertionIn(xml);
    if (!assertion) continue;
    encrypted.parentNode?.replaceChild(document.importNode(assertion, true), encrypted);
    const text = document.toString();
    return { text, document: parsedXml(text) };
  }
  throw invalidIdentity("The encrypted assertion could not be opened with the private keys of the specified provider.");
}

/** The wrong key makes a text of noise, or none. */
function assertionIn(xml: string): Element | undefined {
  try {
    const root = parsedXml(xml).documentElement;
    return root.namespaceURI === assertionNamespace && root.localName === "Assertion" ? root : undefined;
  } catch {
    return undefined;
  }
}
