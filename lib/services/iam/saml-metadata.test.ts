import { describe, expect, it } from "vitest";
import { samlMetadata } from "@/lib/testing/certificates";
import { readSamlMetadata } from "./saml-metadata";

const document = samlMetadata();
const refused = { code: "InvalidInput", message: "Could not parse metadata" };

describe("the metadata of a SAML identity provider", () => {
  it("tells who it is, where one signs in, and by which certificates", () => {
    const read = readSamlMetadata(document);
    expect(read.entityId).toBe("https://idp.example.com/saml");
    expect(read.signOn).toEqual([
      {
        binding: "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST",
        location: "https://idp.example.com/saml/sign-in",
      },
    ]);
    expect(read.certificates.map(({ subject }) => subject)).toEqual(["CN=other.example.com"]);
  });

  it("is read by its namespaces, whatever its prefixes are", () => {
    const other = document.replaceAll("md:", "m:").replace("xmlns:md=", "xmlns:m=");
    const none = document.replaceAll("md:", "").replace("xmlns:md=", "xmlns=");
    for (const text of [other, none]) expect(readSamlMetadata(text).signOn).toHaveLength(1);
    const foreign = document.replace("urn:oasis:names:tc:SAML:2.0:metadata", "urn:example");
    expect(() => readSamlMetadata(foreign)).toThrow(expect.objectContaining(refused));
  });

  it.each([
    ["a byte order mark", `\ufeff${document}`],
    ["a document type", document.replace("<!--", '<!DOCTYPE md:EntityDescriptor [<!ENTITY a "b">]><!--')],
    ["an open end", document.slice(0, -20)],
    ["no name", document.replace(/entityID="[^"]*"/, "")],
    ["another protocol", document.replace("SAML:2.0:protocol", "SAML:1.1:protocol")],
    ["no place to sign in", document.replace(/<md:SingleSignOnService[\s\S]*?\/>/, "")],
    ["no certificate", document.replace(/<md:KeyDescriptor[\s\S]*<\/md:KeyDescriptor>/, "")],
    ["a certificate for encryption only", document.replace('use="signing"', 'use="encryption"')],
    ["a broken certificate", samlMetadata({ certificate: "AAAA" })],
    ["a very deep nesting", `${"<a>".repeat(200_000)}${"</a>".repeat(200_000)}`],
  ])("is refused with %s", (_, text) => {
    expect(() => readSamlMetadata(text)).toThrow(expect.objectContaining(refused));
  });

  it("expands no entity that it does not know", () => {
    const text = document.replace("https://idp.example.com/saml", "https://idp.example.com/&boom;");
    expect(readSamlMetadata(text).entityId).toBe("https://idp.example.com/");
  });
});
