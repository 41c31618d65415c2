import { expect, test } from "vitest";
import { stateDifference } from "./state-difference";

test("tells nothing of equal states, whatever is in them", () => {
  const state = { users: [{ name: "Ben", tags: [{ Key: "a", Value: "b" }] }], alias: null, groups: [] };
  expect(stateDifference(state, structuredClone(state))).toEqual([]);
});

test.each<[string, unknown, unknown, object[]]>([
  ["a member that came", [], [{ name: "Ben" }], [{ path: "/Ben", after: { name: "Ben" } }]],
  ["a member that went", [{ arn: "arn:x/y" }], [], [{ path: "/arn:x~1y", before: { arn: "arn:x/y" } }]],
  [
    "a value deep within",
    { a: [{ id: "K", status: "on" }] },
    { a: [{ id: "K", status: "off" }] },
    [{ path: "/a/K/status", before: "on", after: "off" }],
  ],
  ["a list of texts as a whole", { a: ["x"] }, { a: ["x", "y"] }, [{ path: "/a", before: ["x"], after: ["x", "y"] }]],
  ["a list that was empty", { a: [] }, { a: ["y"] }, [{ path: "/a", before: [], after: ["y"] }]],
  ["what became nothing", { a: { b: 1 } }, { a: null }, [{ path: "/a", before: { b: 1 }, after: null }]],
  [
    "a number of a version",
    [{ version: 1, text: "a" }],
    [{ version: 1, text: "b" }],
    [{ path: "/1/text", before: "a", after: "b" }],
  ],
  [
    "two that are called the same, as a whole",
    [{ name: "a" }, { name: "a" }],
    [{ name: "a" }],
    [{ path: "", before: [{ name: "a" }, { name: "a" }], after: [{ name: "a" }] }],
  ],
])("tells %s", (_, before, after, changes) => expect(stateDifference(before, after)).toEqual(changes));
