import { describe, expect, it } from "vitest";
import { codeAt, otpauthUri, stepAt, verifyCode, verifyConsecutiveCodes } from "./totp";

/** The ASCII secret 12345678901234567890 of RFC 6238, appendix B, in base32. */
const seed = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const at = (seconds: number) => new Date(seconds * 1000);

describe("the codes of RFC 6238", () => {
  // Appendix B, SHA-1 column; its eight digits end in our six.
  it.each([
    [59, "94287082"],
    [1111111109, "07081804"],
    [1111111111, "14050471"],
    [1234567890, "89005924"],
    [2000000000, "69279037"],
    [20000000000, "65353130"],
  ])("second %i", (seconds, eightDigits) => {
    const code = eightDigits.slice(2);
    expect(codeAt(seed, at(seconds))).toBe(code);
    expect(verifyCode(seed, code, at(seconds))).toBe(stepAt(at(seconds)));
  });
});

describe("the window", () => {
  const now = at(1_800_000_015);
  const code = codeAt(seed, now);

  it("accepts a code one step early and one step late, and tells its step", () => {
    expect(verifyCode(seed, code, at(1_800_000_045))).toBe(stepAt(now));
    expect(verifyCode(seed, code, at(1_799_999_985))).toBe(stepAt(now));
  });

  it("refuses a code two steps away", () => {
    expect(verifyCode(seed, code, at(1_800_000_075))).toBeUndefined();
    expect(verifyCode(seed, code, at(1_799_999_955))).toBeUndefined();
  });

  it("moves with the drift that was learnt", () => {
    expect(verifyCode(seed, code, at(1_800_000_015 - 300), { drift: 10 })).toBe(stepAt(now));
    expect(verifyCode(seed, code, now, { drift: 10 })).toBeUndefined();
  });

  it("refuses a code that was used, and an older one", () => {
    expect(verifyCode(seed, code, now, { afterStep: stepAt(now) })).toBeUndefined();
    expect(verifyCode(seed, codeAt(seed, at(1_799_999_985)), now, { afterStep: stepAt(now) })).toBeUndefined();
    expect(verifyCode(seed, code, now, { afterStep: stepAt(now) - 1 })).toBe(stepAt(now));
  });

  it("does not mind the step of a clock that is a day ahead", () => {
    expect(verifyCode(seed, code, now, { afterStep: stepAt(now) + 2880 })).toBe(stepAt(now));
  });

  it.each(["", "12345", "1234567", "12345a", " 123456", "１２３４５６"])("refuses %j, which is no code", (text) => {
    expect(verifyCode(seed, text, now)).toBeUndefined();
  });
});

describe("two consecutive codes", () => {
  const now = at(1_800_000_015);
  const pair = (steps: number) =>
    [codeAt(seed, at(1_800_000_015 + 30 * (steps - 1))), codeAt(seed, at(1_800_000_015 + 30 * steps))] as const;

  it.each([0, 1, -1, 7, -20, 20])("tell a drift of %i steps", (steps) => {
    expect(verifyConsecutiveCodes(seed, ...pair(steps), now)).toBe(steps);
  });

  it("refuses what is off by more than ten minutes", () => {
    expect(verifyConsecutiveCodes(seed, ...pair(21), now)).toBeUndefined();
    expect(verifyConsecutiveCodes(seed, ...pair(-21), now)).toBeUndefined();
  });

  it("refuses the same code twice, the wrong order, a gap, and texts that are no codes", () => {
    const [first, second] = pair(0);
    const [, third] = pair(1);
    expect(verifyConsecutiveCodes(seed, first, first, now)).toBeUndefined();
    expect(verifyConsecutiveCodes(seed, second, first, now)).toBeUndefined();
    expect(verifyConsecutiveCodes(seed, first, third, now)).toBeUndefined();
    expect(verifyConsecutiveCodes(seed, first, "", now)).toBeUndefined();
  });
});

describe("the address in the QR code", () => {
  it("names issuer, device and account as AWS's does", () => {
    expect(otpauthUri(seed, "ben-phone@123456789012")).toBe(
      `otpauth://totp/Amazon%20Web%20Services:ben-phone@123456789012?secret=${seed}&issuer=Amazon%20Web%20Services`,
    );
  });
});
