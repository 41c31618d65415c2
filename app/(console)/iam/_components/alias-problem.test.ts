import { describe, expect, it } from "vitest";
import { aliasProblem } from "./alias-problem";

describe("what is wrong with an alias", () => {
  it.each([
    ["", undefined],
    ["larch", undefined],
    ["a-1", undefined],
    ["Larch", "lowercase"],
    ["-larch", "begin or end"],
    ["larch-", "begin or end"],
    ["lar--ch", "two hyphens"],
    ["ab", "at least 3"],
    ["a".repeat(63), undefined],
    ["a".repeat(64), "at most 63"],
    ["123456789012", "12-digit"],
  ])("%s", (typed, problem) => {
    if (problem === undefined) expect(aliasProblem(typed)).toBeUndefined();
    else expect(aliasProblem(typed)).toContain(problem);
  });
});
