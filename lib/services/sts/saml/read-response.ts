/**
 * From the text of a SAML response to its document, before anything in it is believed. What makes parsers disagree or
 * grow is refused beforehand: document types, entities, comments, processing instructions, depth.
 */
import { DOMParser } from "@xmldom/xmldom";
import { invalidIdentity } from "../identity-errors";

/** AWS's responses are eight deep. */
const deepest = 64;

/** A document with the text that it stands for: what is signed is the text. */
export interface ResponseDocument {
  text: string;
  document: Document;
}

/** In: the response in base64. Throws InvalidIdentityToken 400; the sentences are ours. */
export function readResponse(base64: string): ResponseDocument {
  const text = decoded(base64);
  return { text, document: parsedXml(text) };
}

/** In: XML from outside. Throws InvalidIdentityToken 400 for what is not well formed, or holds more than elements and texts. */
export function parsedXml(text: string): Document {
  const body = text.replace(/^<\?xml\s[^<>?]*\?>/, "");
  if (/<[!?]/.test(body)) throw invalid("it has a document type, a comment, a CDATA section or an instruction");
  if (depthOf(body) > deepest) throw invalid("it is nested too deeply");
  const refuse = () => {
    throw invalid("it is not well-formed XML");
  };
  const parser = new DOMParser({ errorHandler: { warning: refuse, error: refuse, fatalError: refuse } });
  const document = parser.parseFromString(body, "text/xml");
  // The parser tells of an empty text by answering nothing.
  if (!document?.documentElement) throw invalid("it is not well-formed XML");
  return document;
}

function decoded(base64: string): string {
  const packed = base64.replace(/\s+/g, "");
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(packed)) throw invalid("it is not base64");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(packed, "base64")).replace(/\r\n?/g, "\n");
  } catch {
    throw invalid("it is not UTF-8");
  }
}

/** How deep elements nest, at most. Reads each character once, so that no text takes long. */
function depthOf(text: string): number {
  let depth = 0;
  let deepestSeen = 0;
  let quote = "";
  let inTag = false;
  let ends = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (!inTag) {
      if (character !== "<") continue;
      inTag = true;
      ends = text.charAt(at + 1) === "/";
    } else if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === '"' || character === "'") {
      quote = character;
    } else if (character === ">") {
      inTag = false;
      if (ends) depth -= 1;
      else if (text.charAt(at - 1) !== "/") depth += 1;
      deepestSeen = Math.max(deepestSeen, depth);
    }
  }
  return deepestSeen;
}

const invalid = (why: string) => invalidIdentity(`The SAML response cannot be read: ${why}.`);
