import fc from "fast-check";
import { expect, test } from "vitest";
import { lineDiff } from "./line-diff";

const signs = { same: " ", removed: "-", added: "+" };
const written = (before: string, after: string) =>
  lineDiff(before, after).map(({ change, text }) => signs[change] + text);

test("tells what was removed and added, and where each line stands", () => {
  expect(written("a\nb\nc", "a\nx\nc\nd")).toEqual([" a", "-b", "+x", " c", "+d"]);
  expect(lineDiff("a\nb", "b")).toEqual([
    { change: "removed", text: "a", before: 1 },
    { change: "same", text: "b", before: 2, after: 1 },
  ]);
  expect(written("same", "same")).toEqual([" same"]);
});

test("gives both texts again, whatever they are, with no more lines than both have", () => {
  const text = fc.array(fc.constantFrom("a", "b", "c", ""), { maxLength: 12 }).map((lines) => lines.join("\n"));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = lineDiff(before, after);
      const of = (...changes: string[]) =>
        lines.flatMap(({ change, text }) => (changes.includes(change) ? [text] : [])).join("\n");
      expect(of("same", "removed")).toBe(before);
      expect(of("same", "added")).toBe(after);
    }),
  );
});
