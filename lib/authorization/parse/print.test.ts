import fc from "fast-check";
import { expect, test } from "vitest";
import { type JsonNode, parseJson } from "./json";
import { printJson, printPolicy } from "./print";

const indents = fc.constantFrom(0, 2, 4);
/** The tree without the places. */
const shape = (node: JsonNode): unknown =>
  node.kind === "object"
    ? node.members.map(({ key, value }) => [key.value, shape(value)])
    : node.kind === "array"
      ? { items: node.items.map(shape) }
      : node.kind === "number"
        ? { number: node.text }
        : node.kind === "null"
          ? null
          : node.value;
const treeOf = (text: string): JsonNode => {
  const parsed = parseJson(text);
  if ("fault" in parsed) throw new Error(parsed.fault.message);
  return parsed.node;
};

test("parsing then printing is the identity on what JSON.stringify writes", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 8 }), indents, (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      expect(printJson(treeOf(text), indent)).toBe(text);
    }),
    { numRuns: 2000 },
  );
});

test("printing then parsing is the identity on every tree, however its text was set out", () => {
  const space = fc.array(fc.constantFrom(" ", "\t", "\n", "\r"), { maxLength: 3 }).map((parts) => parts.join(""));
  const { tree } = fc.letrec<{ tree: string; leaf: string }>((tie) => ({
    leaf: fc.oneof(
      fc.string({ unit: "binary", maxLength: 6 }).map((text) => JSON.stringify(text)),
      fc.constantFrom('"\\u0041\\/"', "10.0", "1e+5", "-0", "true", "false", "null", "{}", "[ ]"),
    ),
    tree: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      tie("leaf"),
      fc
        .array(fc.tuple(space, tie("tree")), { maxLength: 3 })
        .map((items) => `[${items.map(([pad, item]) => pad + item + pad).join()}]`),
      // The same key may come twice.
      fc
        .array(fc.tuple(space, fc.constantFrom("a", "a", "__proto__"), tie("tree")), { maxLength: 3 })
        .map((items) => `{${items.map(([pad, key, item]) => `${pad}"${key}"${pad}:${pad}${item}`).join()}}`),
    ),
  }));
  fc.assert(
    fc.property(tree, indents, (text, indent) => {
      const node = treeOf(text);
      const printed = printJson(node, indent);
      expect(shape(treeOf(printed))).toEqual(shape(node));
      expect(printJson(treeOf(printed), indent)).toBe(printed);
    }),
    { numRuns: 2000 },
  );
});

test("keeps duplicate keys and the writing of numbers, and says nothing for what is no JSON", () => {
  expect(printPolicy('{"Id":1.0,"Id":[ ]}', 2)).toBe('{\n  "Id": 1.0,\n  "Id": []\n}');
  expect(printPolicy("{")).toBeUndefined();
});
