/**
 * The ARNs of a text. Pure. They stand on lines of their own, or one after the other with blanks or a comma between them; a
 * blank or a comma without an ARN behind it may be a part of an object's name, save a comma that ends a line.
 */
export const writtenArns = (text: string): string[] =>
  text
    .split(/\n|[\s,]+(?=arn:)/)
    .map((part) => part.replace(/[\s,]+$/, "").trim())
    .filter(Boolean);
