import { expect, test } from "vitest";
import { globOfText, matchGlob } from "./glob";

const matches = (pattern: string, text: string) => matchGlob(globOfText(pattern), text, { steps: 0 });

test.each([
  ["", ""],
  ["*", ""],
  ["**", "abc"],
  ["a*c", "ac"],
  ["a*c", "abcbc"],
  ["*b*", "abc"],
  ["?", "a"],
  ["a?c*", "abc"],
  ["*?", "a"],
  ["?", "😀"],
  ["a?b", "a😀b"],
  ["*😀", "😀😀"],
  ["😀*", "😀"],
  ["*.csv", "a.csv.csv"],
])("%j matches %j", (pattern, text) => expect(matches(pattern, text)).toBe(true));

test.each([
  ["", "a"],
  ["?", ""],
  ["?", "ab"],
  ["??", "😀"],
  ["a*c", "ab"],
  ["*?", ""],
  ["abc", "ab"],
  ["ab", "abc"],
  ["a.c", "abc"],
  ["*\ude00", "😀"],
])("%j does not match %j", (pattern, text) => expect(matches(pattern, text)).toBe(false));

test("a pattern of many thousand letters is no trouble", () => {
  const long = "x".repeat(200_000);
  expect(matches(`${long}*`, `${long}y`)).toBe(true);
});
