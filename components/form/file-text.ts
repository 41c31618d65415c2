/** What a file that was chosen says: its text, or why it is not taken. Pure. */
export type FileText = { text: string } | { problem: string };

/** In: may the text begin with a byte order mark, which programs on Windows write? It is no part of the text. */
export function fileText(bytes: Uint8Array, mayHaveMark: boolean): FileText {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (marked && !mayHaveMark)
    return {
      problem: "The file begins with a byte order mark (BOM). Save it as UTF-8 without BOM, and choose it again.",
    };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { problem: "The file is not encoded in UTF-8. Save it as UTF-8, and choose it again." };
  }
}
