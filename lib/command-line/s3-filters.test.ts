import { describe, expect, it } from "vitest";
import { filterOf, patternOf } from "./s3-filters";

const exclude = (value: string) => ({ name: "--exclude", value });
const include = (value: string) => ({ name: "--include", value });

describe("a pattern", () => {
  it.each([
    ["*", "", true],
    ["*", "a/b.txt", true],
    ["*.txt", "a/b.txt", true],
    ["*.txt", "a/b.txt.gz", false],
    ["*.TXT", "b.txt", false],
    ["a?c", "a/c", true],
    ["a?c", "ac", false],
    ["?", "\u{1f600}", true],
    ["[abc].txt", "b.txt", true],
    ["[a-c]x", "bx", true],
    ["[a-c]x", "dx", false],
    ["[!a-c]x", "dx", true],
    ["[!a-c]x", "bx", false],
    ["[]a]", "]", true],
    ["[!]a]", "]", false],
    ["[a-]", "-", true],
    ["[^a]", "^", true],
    ["[c-a]", "b", false],
    ["[a", "[a", true],
    ["a*b*c", "a-b-b-c", true],
    ["a*b*c", "a-c-b", false],
    ["**", "x", true],
    ["a.c", "abc", false],
    ["", "a", false],
    ["", "", true],
  ])("%j and %j: %s", (pattern, name, fits) => {
    expect(patternOf(pattern)(name)).toBe(fits);
  });

  // By trying every way in which the stars can share the name this would not end.
  it("of many stars is answered too", () => {
    expect(patternOf(`${"*a".repeat(100)}b`)("a".repeat(1024))).toBe(false);
  });
});

describe("filters", () => {
  const names = ["a.txt", "b.jpg", "d/c.txt", "d/e.jpg"];
  const left = (...given: { name: string; value: string }[]) => names.filter(filterOf(given));

  it("mean all where there are none, and what they do not speak of", () => {
    expect(left()).toEqual(names);
    expect(left(include("*.txt"))).toEqual(names);
    expect(left(exclude("*.txt"))).toEqual(["b.jpg", "d/e.jpg"]);
    expect(left(exclude("d/*"))).toEqual(["a.txt", "b.jpg"]);
  });

  it("are decided by the last that fits", () => {
    expect(left(exclude("*"), include("*.txt"))).toEqual(["a.txt", "d/c.txt"]);
    expect(left(include("*.txt"), exclude("*"))).toEqual([]);
    expect(left(exclude("*"), include("*.txt"), exclude("d/*"))).toEqual(["a.txt"]);
  });
});
