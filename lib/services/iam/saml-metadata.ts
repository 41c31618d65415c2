/**
 * The metadata document of a SAML identity provider, really read: who it is, where one signs in, by which keys it signs.
 * Source: "Metadata for the OASIS Security Assertion Markup Language (SAML) V2.0", sections 2.3.2 and 2.4.3; IAM User
 * Guide, "Create a SAML identity provider in IAM": UTF-8 without byte order mark, keys of 1024 bits at least.
 */
import { X509Certificate } from "node:crypto";
import { parseXML } from "@aws-sdk/xml-builder";
import { invalidInput } from "@/lib/aws/error";
import { unparsableMetadata } from "./inputs";

const metadata = "urn:oasis:names:tc:SAML:2.0:metadata";
const signature = "http://www.w3.org/2000/09/xmldsig#";
const protocol = "urn:oasis:names:tc:SAML:2.0:protocol";
const leastKeyBits = 1024;

export interface SamlMetadata {
  /** The issuer of its assertions. */
  entityId: string;
  /** Where one signs in, for each binding. */
  signOn: { binding: string; location: string }[];
  /** The certificates by which its assertions are checked. */
  certificates: X509Certificate[];
}

/** Throws InvalidInput 400 for what is no metadata of a SAML 2.0 identity provider. */
export function readSamlMetadata(document: string): SamlMetadata {
  const read = samlMetadataIn(document);
  if (!read) throw invalidInput(unparsableMetadata);
  return read;
}

function samlMetadataIn(document: string): SamlMetadata | undefined {
  const root = rootOf(document);
  const entityId = root && attribute(root, "entityID");
  if (!root || !entityId) return undefined;
  const provider = children(root, metadata, "IDPSSODescriptor").find((descriptor) =>
    attribute(descriptor, "protocolSupportEnumeration")?.split(/\s+/).includes(protocol),
  );
  if (!provider) return undefined;
  const signOn = children(provider, metadata, "SingleSignOnService").flatMap((service) => {
    const [binding, location] = [attribute(service, "Binding"), attribute(service, "Location")];
    return binding && location && URL.canParse(location) ? [{ binding, location }] : [];
  });
  const certificates = children(provider, metadata, "KeyDescriptor")
    .filter((key) => (attribute(key, "use") ?? "signing") === "signing")
    .flatMap((key) => children(key, signature, "KeyInfo"))
    .flatMap((info) => children(info, signature, "X509Data"))
    .flatMap((data) => children(data, signature, "X509Certificate"))
    .map(certificateOf);
  const usable = certificates.filter((certificate) => certificate !== undefined);
  if (signOn.length === 0 || usable.length === 0 || usable.length < certificates.length) return undefined;
  return { entityId, signOn, certificates: usable };
}

/** An element: its attributes and children by name as they stand in the text, and what its prefixes mean. */
interface Element {
  members: Record<string, unknown>;
  text: string;
  names: Record<string, string>;
}

/** A document type declares entities and is refused; entities that nobody declared are not expanded. */
function rootOf(document: string): Element | undefined {
  if (document.startsWith("\ufeff") || /<!DOCTYPE/i.test(document)) return undefined;
  try {
    const parsed: unknown = parseXML(document);
    return children({ members: membersOf(parsed), text: "", names: {} }, metadata, "EntityDescriptor")[0];
  } catch {
    // Not well formed, or nested so deep that the parser gives up.
    return undefined;
  }
}

/** The children of that name in that namespace. */
function children(parent: Element, namespace: string, local: string): Element[] {
  return Object.entries(parent.members).flatMap(([name, value]) => {
    const [prefix, rest] = name.includes(":") ? name.split(":", 2) : ["", name];
    if (rest !== local) return [];
    return (Array.isArray(value) ? value : [value])
      .map((one: unknown): Element => {
        const members = membersOf(one);
        const text = typeof one === "string" ? one : String(members["#text"] ?? "");
        return { members, text, names: { ...parent.names, ...declared(members) } };
      })
      .filter(({ names }) => names[prefix ?? ""] === namespace);
  });
}

const membersOf = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};

/** The prefixes that an element declares: `xmlns:md="…"`, and `xmlns="…"` for names without prefix. */
const declared = (members: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(members).flatMap(([name, value]) =>
      typeof value === "string" && /^xmlns(:|$)/.test(name) ? [[name.slice("xmlns:".length), value]] : [],
    ),
  );

function attribute({ members }: Element, name: string): string | undefined {
  const value = members[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** Undefined where it is no certificate, or its key is too short. */
function certificateOf({ text }: Element): X509Certificate | undefined {
  try {
    const certificate = new X509Certificate(Buffer.from(text, "base64"));
    const bits = certificate.publicKey.asymmetricKeyDetails?.modulusLength;
    return bits !== undefined && bits < leastKeyBits ? undefined : certificate;
  } catch {
    return undefined;
  }
}
