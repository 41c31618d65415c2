/** XML of values by their shapes, written by the SDK's own codec. */
import { XmlCodec } from "@aws-sdk/core/protocols";
import { XmlNode } from "@aws-sdk/xml-builder";
import { NormalizedSchema } from "@smithy/core/schema";
import type { SchemaRef } from "../contract";

/** Timestamps in ISO 8601, unless a member says otherwise. Source: Smithy's awsQuery and restXml, timestampFormat. */
const isoTime = 5;

/** In: a structure's schema and its value; the namespace of the root element. Out: the document, without declaration. */
export function xmlDocument(schema: SchemaRef, value: unknown, xmlNamespace: string): string {
  const codec = new XmlCodec({
    xmlNamespace,
    serviceNamespace: "",
    httpBindings: false,
    timestampFormat: { useTrait: true, default: isoTime },
  });
  const serializer = codec.createSerializer();
  serializer.write(NormalizedSchema.of(schema), value);
  return legal(String(serializer.flush()));
}

/** A root element that holds nothing but a text. */
export function textDocument(name: string, text: unknown, xmlNamespace: string): string {
  const root = text === undefined || text === null ? XmlNode.of(name) : XmlNode.of(name, String(text));
  return legal(root.addAttribute("xmlns", xmlNamespace).toString());
}

/** A structure that stands in no contract: its members are texts, or structures of their own. */
export const structure = (name: string, members: Record<string, SchemaRef>): SchemaRef => [
  3,
  "",
  name,
  0,
  Object.keys(members),
  Object.values(members),
];

/** Characters that XML 1.0 cannot carry at all, not even escaped, become the replacement character. */
const legal = (xml: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be found. Source: XML 1.0, 2.2 Char.
  xml.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd");
