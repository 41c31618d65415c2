/** A place in a text, as editors count: line and column from 1, offset from 0. */
export interface Position {
  offset: number;
  line: number;
  column: number;
}

/** Where in `text` the character at `offset` stands. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  return { offset, line: before.split("\n").length, column: offset - lineStart + 1 };
}
