import { describe, expect, it } from "vitest";
import { namesOr } from "./names-or";

describe("names in a cell", () => {
  it("are two at most, in order, and how many more", () => {
    expect(namesOr([], "None")).toBe("None");
    expect(namesOr(["b", "a"], "-")).toBe("a, b");
    expect(namesOr(["d", "b", "c", "a"], "-")).toBe("a, b + 2 more");
  });
});
