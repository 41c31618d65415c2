import { describe, expect, it } from "vitest";
import { consoleHref, consolePath, sessionIndexOf } from "./console-href";

describe("consoleHref", () => {
  it("leaves the first session's addresses without a prefix", () => {
    expect(consoleHref("/iam/users", 0)).toBe("/iam/users");
  });
  it("puts the session before the path of every other one", () => {
    expect(consoleHref("/iam/users/ben?section=groups", 3)).toBe("/s/3/iam/users/ben?section=groups");
  });
  it.each(["https://example.org/", "//example.org/x", "#top", "mailto:a@b.test", "/s/2/iam"])(
    "leaves %s as it is",
    (text) => {
      expect(consoleHref(text, 1)).toBe(text);
    },
  );
});

describe("consolePath and sessionIndexOf", () => {
  it.each([
    ["/s/1/iam/users", "/iam/users", 1],
    ["/s/4", "/", 4],
    ["/iam", "/iam", 0],
    ["/s/5/iam", "/s/5/iam", 0],
    ["/s3/buckets", "/s3/buckets", 0],
  ])("reads %s", (pathname, path, session) => {
    expect([consolePath(pathname), sessionIndexOf(pathname)]).toEqual([path, session]);
  });
});
