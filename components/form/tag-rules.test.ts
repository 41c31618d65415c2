import { describe, expect, it } from "vitest";
import { keyProblem, tagsAreValid, tagsByCase, tagsOfObjects, valueProblem } from "./tag-rules";

const tag = (key: string, value = "") => ({ key, value });

describe("keyProblem", () => {
  it("refuses a key that stands twice, upper and lower case alike, at the second place only", () => {
    const tags = [tag("Team"), tag("team")];
    expect([keyProblem(tags, 0), keyProblem(tags, 1)]).toEqual([undefined, expect.stringContaining("unique")]);
  });
  it("takes keys that differ in case only where case matters, and refuses the same key there too", () => {
    const tags = [tag("Team"), tag("team"), tag("Team")];
    expect(tags.map((_, index) => keyProblem(tags, index, tagsByCase))).toEqual([
      undefined,
      undefined,
      "You must specify a unique tag key.",
    ]);
    expect([tagsAreValid(tags.slice(0, 2), tagsByCase), tagsAreValid(tags.slice(0, 2))]).toEqual([true, false]);
  });
  it.each(["", "aws:x", "AWS:x", "a".repeat(129), "a*b", "a\tb"])("refuses %j", (key) => {
    expect(keyProblem([tag(key)], 0)).toBeDefined();
  });
  it.each(["a", "Größe", "a b", "_.:/=+-@", "a".repeat(128), "awsome"])("takes %j", (key) => {
    expect(keyProblem([tag(key)], 0)).toBeUndefined();
  });
});

describe("valueProblem and tagsAreValid", () => {
  it("takes an empty value and 256 characters, not 257", () => {
    expect([valueProblem(tag("k")), valueProblem(tag("k", "v".repeat(256)))]).toEqual([undefined, undefined]);
    expect(valueProblem(tag("k", "v".repeat(257)))).toBeDefined();
  });
  it("takes fifty tags, not fifty-one", () => {
    const tags = (count: number) => Array.from({ length: count }, (_, index) => tag(`key${index}`));
    expect([tagsAreValid(tags(50)), tagsAreValid(tags(51))]).toEqual([true, false]);
    expect([tagsAreValid(tags(10), tagsOfObjects), tagsAreValid(tags(11), tagsOfObjects)]).toEqual([true, false]);
  });
});
