import { describe, expect, it } from "vitest";
import { readTimestamp, timestamp } from "./timestamp";

describe("readTimestamp", () => {
  it("reads what timestamp writes, to the second", () => {
    for (const at of [Date.UTC(2026, 0, 31, 23, 59, 59), Date.UTC(2028, 1, 29), Date.UTC(1970, 0, 1)])
      expect(readTimestamp(timestamp(at))).toBe(at);
  });

  it("reads nothing that is no time", () => {
    const texts = ["20260231T000000Z", "20261301T000000Z", "20260100T000000Z", "20260101T240000Z", "20260101T006000Z"];
    const more = ["20260101T000060Z", "00500101T000000Z", "2026-01-01T00:00:00Z", "20260101T000000", ""];
    for (const text of [...texts, ...more]) expect(readTimestamp(text), text).toBeUndefined();
  });
});
