import { describe, expect, it } from "vitest";
import { keyHint } from "./key-hint";

const now = "2026-06-30T12:00:00Z";
const key = (created: string, at: string | undefined, active = true) => ({
  active,
  created,
  lastUsed: { ok: true as const, value: { at, region: "us-east-1", service: "s3" } },
});

describe("what one is advised about an access key", () => {
  it("is nothing for ninety days, nor of an inactive key", () => {
    expect(keyHint(key("2026-04-01T12:00:00Z", undefined), now)).toBeUndefined();
    expect(keyHint(key("2020-01-01T00:00:00Z", undefined, false), now)).toBeUndefined();
  });

  it("is to rotate an old key that is used", () => {
    expect(keyHint(key("2026-03-31T11:00:00Z", "2026-06-29T00:00:00Z"), now)).toEqual({ kind: "old", days: 91 });
  });

  it("is to take away what nothing uses, or ever used", () => {
    expect(keyHint(key("2026-01-01T12:00:00Z", "2026-03-01T12:00:00Z"), now)).toEqual({ kind: "unused", days: 121 });
    expect(keyHint(key("2026-01-01T12:00:00Z", undefined), now)).toEqual({ kind: "unused", days: 180 });
  });

  it("goes by the age alone where one may not see the use", () => {
    const refused = {
      ok: false as const,
      failure: { operation: "GetAccessKeyLastUsed", code: "AccessDenied", message: "" },
    };
    expect(keyHint({ ...key("2026-01-01T12:00:00Z", undefined), lastUsed: refused }, now)).toEqual({
      kind: "old",
      days: 180,
    });
  });
});
