import { describe, expect, it } from "vitest";
import { money, period } from "./amounts";

describe("amounts of a bill", () => {
  it("shows two decimals and the currency", () => {
    expect(money(0, "USD")).toBe("USD 0.00");
    expect(money(12.5, "USD")).toBe("USD 12.50");
  });

  it("names the last day of the month, also of a leap year's February", () => {
    expect(period("2028-02-01T00:00:00.000Z", "2028-03-01T00:00:00.000Z")).toBe("February 1, 2028 – February 29, 2028");
    expect(period("2026-12-01T00:00:00.000Z", "2027-01-01T00:00:00.000Z")).toBe("December 1, 2026 – December 31, 2026");
  });
});
