import { describe, expect, it } from "vitest";
import type { Shape } from "./model";
import { parseShorthand, typed } from "./shorthand";

const read = (text: string) => parseShorthand(text, (address) => (address === "file://a" ? "from a file" : undefined));

describe("shorthand", () => {
  it.each([
    ["Key=a,Value=b c", { Key: "a", Value: "b c" }],
    ["Key=1", { Key: "1" }],
    ["Names=a,b,c", { Names: ["a", "b", "c"] }],
    ["Names=a,b,Other=c", { Names: ["a", "b"], Other: "c" }],
    ["Names=[a,b],Other=", { Names: ["a", "b"], Other: "" }],
    ["Inner={A=1,B={C=x}}", { Inner: { A: "1", B: { C: "x" } } }],
    [`Value='a,b',Other="say \\"hi\\""`, { Value: "a,b", Other: 'say "hi"' }],
    ["Value=a\\,b", { Value: "a,b" }],
    ["Value=x=y", { Value: "x=y" }],
    ["arn=arn:aws:iam::aws:policy/ReadOnlyAccess", { arn: "arn:aws:iam::aws:policy/ReadOnlyAccess" }],
    ["Value@=file://a,Other=file://a", { Value: "from a file", Other: "file://a" }],
  ])("reads %j", (text, value) => expect(read(text)).toEqual(value));

  it.each([
    ["Key", "Expected: '=', received: 'EOF' for input:\nKey\n   ^"],
    ["a=b,", "Expected: '<second>', received: '<none>' for input:\na=b,\n    ^"],
    ["a=[b", "Expected: ',', received: 'EOF' for input:\na=[b\n    ^"],
    [
      "Key=a,Key=b",
      'Second instance of key "Key" encountered for input:\nKey=a,Key=b\n      ^\nThis is often because there is a preceding "," instead of a space.',
    ],
  ])("says of %j where it is wrong", (text, message) => expect(() => read(text)).toThrow(message));

  it("makes numbers, truth values and lists where the shape says so", () => {
    const shape: Shape = {
      type: "structure",
      name: "Some",
      members: [
        { name: "Count", required: false, shape: { type: "integer" } },
        { name: "On", required: false, shape: { type: "boolean" } },
        { name: "Names", required: false, shape: { type: "list", member: { type: "string" } } },
        { name: "Text", required: false, shape: { type: "string" } },
      ],
    };
    expect(typed(read("Count=7,On=True,Names=a,Text=7"), shape)).toEqual({
      Count: 7,
      On: true,
      Names: ["a"],
      Text: "7",
    });
  });
});
