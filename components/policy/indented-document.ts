/** A policy document as it is read and copied: JSON with indentation. A text that is no JSON stays as it is. */
export function indentedDocument(document: string): string {
  try {
    return JSON.stringify(JSON.parse(document), null, 4);
  } catch {
    return document;
  }
}
