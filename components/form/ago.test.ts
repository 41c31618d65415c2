import { describe, expect, it } from "vitest";
import { age, ago, daysAgo, daysSince, inFull } from "./ago";

const now = "2026-03-02T09:00:00.000Z";

describe("ago", () => {
  it.each([
    ["2026-03-02T08:59:31.000Z", "Now"],
    ["2026-03-02T08:58:59.000Z", "1 minute ago"],
    ["2026-03-02T07:00:01.000Z", "1 hour ago"],
    ["2026-02-28T09:00:00.000Z", "2 days ago"],
    ["2026-01-01T09:00:00.000Z", "2 months ago"],
    ["2024-03-01T09:00:00.000Z", "2 years ago"],
  ])("says of %s: %s", (time, words) => {
    expect(ago(time, now)).toBe(words);
  });
  it("speaks of the future where the clock was set back", () => {
    expect(ago("2026-03-04T09:00:00.000Z", now)).toBe("in 2 days");
  });
});

describe("daysAgo", () => {
  it.each([
    ["2026-03-02T07:00:01.000Z", "1 hour ago"],
    ["2026-03-01T09:00:00.000Z", "1 day ago"],
    ["2026-01-01T09:00:00.000Z", "60 days ago"],
    ["2025-01-14T09:00:00.000Z", "412 days ago"],
  ])("counts days, however many, of %s: %s", (time, words) => {
    expect(daysAgo(time, now)).toBe(words);
    expect(age(time, now)).toBe(words.replace(" ago", ""));
  });
});

describe("daysSince", () => {
  it("counts whole days only", () => {
    expect(daysSince("2026-02-28T09:00:01.000Z", now)).toBe(1);
  });
});

describe("inFull", () => {
  it("is the same in every browser: UTC", () => {
    expect(inFull(now)).toBe("March 02, 2026 at 09:00 (UTC)");
  });
});
