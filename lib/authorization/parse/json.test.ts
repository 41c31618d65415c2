import fc from "fast-check";
import { expect, test } from "vitest";
import { type JsonNode, parseJson } from "./json";

const plainValue = (node: JsonNode): unknown => {
  if (node.kind === "object")
    return Object.fromEntries(node.members.map(({ key, value }) => [key.value, plainValue(value)]));
  if (node.kind === "array") return node.items.map(plainValue);
  if (node.kind === "number") return Number(node.text);
  return node.kind === "null" ? null : node.value;
};

test("reads what JSON.parse reads, to the same value", () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const parsed = parseJson(text);
      expect("node" in parsed && plainValue(parsed.node)).toEqual(JSON.parse(text));
    }),
  );
});

test("refuses what JSON.parse refuses, and never throws", () => {
  const broken = fc.tuple(fc.json(), fc.nat(), fc.string({ maxLength: 2, unit: "binary" })).map(([text, at, put]) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + put + text.slice(place + 1);
  });
  fc.assert(
    fc.property(broken, (text) => {
      let accepted = true;
      try {
        JSON.parse(text);
      } catch {
        accepted = false;
      }
      expect("node" in parseJson(text)).toBe(accepted);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['{"a": }', 6, "expected a value"],
  ['{"a": 1', 7, 'expected a comma or "}"'],
  ["[1 2]", 3, 'expected a comma or "]"'],
  ["{a: 1}", 1, "expected a key in double quotes"],
  ['{"a" 1}', 5, "expected a colon"],
  ['"a', 0, "a text without its closing quote"],
  ['"a\nb"', 2, "a line break or control character inside a text"],
  ['"\\x"', 1, "an escape that JSON does not know"],
  ['"\\u12"', 1, "expected four hexadecimal digits"],
  ["1 2", 2, "unexpected text behind the end of the document"],
  ["", 0, "the document ends too early"],
  ["[".repeat(1000), 65, "nested too deeply"],
])("%j is refused at %d: %s", (text, offset, message) => {
  expect(parseJson(text)).toEqual({ fault: { offset, message } });
});

test("keeps duplicate keys, numbers as written, and names of prototypes", () => {
  const parsed = parseJson('{"__proto__": 10.0, "__proto__": 2}');
  expect("node" in parsed && parsed.node).toMatchObject({
    kind: "object",
    members: [
      { key: { value: "__proto__", start: 1, end: 12 }, value: { kind: "number", text: "10.0" } },
      { key: { value: "__proto__" }, value: { text: "2" } },
    ],
  });
});
