import { describe, expect, it } from "vitest";
import { countUnseen, seenWith } from "./seen-notifications";

const [first, second, end] = ["2026-03-02T09:00:00.000Z", "2026-03-02T09:05:00.000Z", "2026-03-02T21:00:00.000Z"];
const nothing = { at: "", ending: "" };

describe("countUnseen", () => {
  it("counts what was told since the bell was opened, and a session's coming end once", () => {
    const known = { told: [first, second], ending: end };
    expect(countUnseen(known, nothing)).toBe(3);
    expect(countUnseen(known, { at: first, ending: "" })).toBe(2);
    expect(countUnseen(known, { at: second, ending: end })).toBe(0);
  });
  it("counts nothing where nothing is known", () => {
    expect(countUnseen({ told: [], ending: undefined }, nothing)).toBe(0);
  });
});

describe("seenWith", () => {
  it("remembers the newest, whatever the order, and forgets nothing that it knew", () => {
    expect(seenWith(nothing, { told: [second, first], ending: undefined })).toEqual({ at: second, ending: "" });
    expect(seenWith({ at: second, ending: end }, { told: [first], ending: undefined })).toEqual({
      at: second,
      ending: end,
    });
  });
});
