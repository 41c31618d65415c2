/**
 * From the text of a SAML response to its document, before anything in it is believed. What makes parsers disagree or
 * grow is refused beforehand: document types, entities, comments, processing instructions, depth.
 */
import { DOMParser } from "@xmldom/xmldom";
import { invalidIdentity } from "../identity-errors";

/** Responses to AWS are eight deep. */
const deepest = 64;
/**
 * Elements and attributes in one document. What checks signatures takes four times as long for twice as many, and is asked
 * before it is known who calls. A response that offers 500 roles has not half of them.
 */
const mostParts = 2_000;
/** Characters in base64. Source: STS API Reference, AssumeRoleWithSAML, SAMLAssertion. */
const longest = 100_000;

/** A document with the text that it stands for: what is signed is the text. */
export interface ResponseDocument {
  text: string;
  document: Document;
}

/** In: the response in base64. Throws InvalidIdentityToken 400; the sentences are ours. */
export function readResponse(base64: string): ResponseDocument {
  if (base64.length > longest) throw invalid(`it is longer than ${longest} characters`);
  const text = decoded(base64);
  return { text, document: parsedXml(text) };
}

/** In: XML from outside. Throws InvalidIdentityToken 400 for what is not well formed, or holds more than elements and texts. */
export function parsedXml(text: string): Document {
  const body = text.replace(/^<\?xml\s[^<>?]*\?>/, "");
  if (/<[!?]/.test(body)) throw invalid("it has a document type, a comment, a CDATA section or an instruction");
  const { depth, parts } = sizeOf(body);
  if (depth > deepest) throw invalid("it is nested too deeply");
  if (parts > mostParts) throw invalid("it has too many elements");
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

/** How deep elements nest, at most, and how many tags and attributes there are. Reads each character once. */
function sizeOf(text: string): { depth: number; parts: number } {
  let depth = 0;
  let deepestSeen = 0;
  let parts = 0;
  let quote = "";
  let inTag = false;
  let ends = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (!inTag) {
      if (character !== "<") continue;
      inTag = true;
      ends = text.charAt(at + 1) === "/";
      if (!ends) parts += 1;
    } else if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === '"' || character === "'") {
      quote = character;
      parts += 1;
    } else if (character === ">") {
      inTag = false;
      if (ends) depth -= 1;
      else if (text.charAt(at - 1) !== "/") depth += 1;
      deepestSeen = Math.max(deepestSeen, depth);
    }
  }
  return { depth: deepestSeen, parts };
}

const invalid = (why: string) => invalidIdentity(`The SAML response cannot be read: ${why}.`);
