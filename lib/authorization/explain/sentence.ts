/**
 * Sentences as data: words, and terms that a page may set in code, link or shorten. `plain` joins them for a place that
 * knows only text.
 */
export type SentencePart = string | Term;

export interface Term {
  kind: "action" | "resource" | "principal" | "key" | "value" | "operator" | "element" | "policy";
  text: string;
}

export type Sentence = SentencePart[];

export const term = (kind: Term["kind"], text: string): Term => ({ kind, text });

/** `a, b and c`, at most five of them and then how many more. */
export function listOf(kind: Term["kind"], texts: readonly string[]): Sentence {
  const shown = texts.slice(0, 5);
  const more = texts.length - shown.length;
  return shown
    .flatMap((text, index): Sentence => {
      const last = index === shown.length - 1 && more === 0;
      return [...(index === 0 ? [] : [last ? " or " : ", "]), term(kind, text)];
    })
    .concat(more > 0 ? [` or ${more} more`] : []);
}

export const plain = (sentence: Sentence): string =>
  sentence.map((part) => (typeof part === "string" ? part : part.text)).join("");
