// biome-ignore-all lint/suspicious/noTemplateCurlyInString: policy variables look like placeholders of templates.
import { expect, test } from "vitest";
import { parseTemplate } from "../match/template";
import { bind } from "./bind";
import { patternOfTemplate, Symbols, textOfWord, wordOf } from "./word-pattern";

/** The values of the variables, in the order in which they stand. */
function bound(pattern: string, text: string): string[] | undefined {
  const found = patternOfTemplate(parseTemplate(pattern, { variables: true, wildcards: true }), new Symbols());
  const values = found && bind(found, wordOf(text));
  return values && [...values].sort(([a], [b]) => a - b).map(([, value]) => textOfWord(value));
}

test.each([
  ["home/${a}/*", "home/ana/x/y", ["ana"]],
  ["${a}-${b}", "x-y-z", ["x", "y-z"]],
  ["${a}/${a}", "ana/ana", ["ana"]],
  ["*${a}", "abc", ["abc"]],
  ["${a}?", "b", [""]],
])("%s as %s", (pattern, text, values) => {
  expect(bound(pattern, text)).toEqual(values);
});

test.each([
  ["${a}/${a}", "ana/ben"],
  ["home/${a}", "office/ana"],
  ["${a}?", ""],
])("%s is never %s", (pattern, text) => {
  expect(bound(pattern, text)).toBeUndefined();
});
