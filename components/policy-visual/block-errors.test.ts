import { expect, test } from "vitest";
import { policySkeleton } from "../policy-editor/policy-issues";
import { blockErrors, lacksChoices } from "./block-errors";
import { type Block, documentFrom, newBlock } from "./blocks";

const block = (changes: Partial<Block> = {}): Block => ({
  ...newBlock(0),
  ...{ service: "s3", actions: ["GetObject"], resources: ["*"] },
  ...changes,
});
const sourceIp = (values: string[]): Partial<Block> => ({
  conditions: [{ key: "aws:SourceIp", qualifier: "", operator: "IpAddress", ifExists: false, values }],
});

test("a block asks for one thing after the other, at its place", () => {
  expect(blockErrors(newBlock(0))).toEqual({ service: "Select a service." });
  expect(blockErrors(block({ actions: [], resources: [] }))).toEqual({ actions: "Select at least one action." });
  expect(blockErrors(block({ resources: [] }))).toEqual({ resources: "Select All, or add at least one ARN." });
  expect(blockErrors(block())).toEqual({});
});

test("a source address that is none at all would let no request pass, and is asked for", () => {
  expect(blockErrors(block(sourceIp([])))).toEqual({ addresses: "Enter at least one IP address or range." });
  expect(blockErrors(block(sourceIp(["203.0.113.0/24", "2001:db8::/32", "office"])))).toEqual({
    addresses: "office is not an IP address or range.",
  });
  expect(blockErrors(block(sourceIp(["203.0.113.0/24"])))).toEqual({});
});

test("a policy lacks choices where one of its blocks does; what has no visual form lacks none", () => {
  const written = (...blocks: Block[]) => documentFrom(blocks, policySkeleton);
  expect(lacksChoices(policySkeleton)).toBe(true);
  expect(lacksChoices(written(block(), block({ id: 1, ...sourceIp([]) })))).toBe(true);
  expect(lacksChoices(written(block()))).toBe(false);
  expect(lacksChoices('{ "Statement": [{ "Effect": "Allow", "NotAction": [], "Resource": [] }] }')).toBe(false);
  expect(lacksChoices("{")).toBe(false);
});
