import { describe, expect, it } from "vitest";
import { ownPath, startPage } from "./own-path";

describe("the page after a sign-in", () => {
  it.each([
    "/iam/users",
    "/iam/users/ben?section=permissions",
    "/iam/policies/arn%3Aaws%3Aiam%3A%3Aaws%3Apolicy%2FAdministratorAccess",
    "/s3/buckets",
    "/iam/home?region=us-east-1#/users/details/ben",
    "/cloudtrail/events?q=//x",
  ])("may be %s", (path) => {
    expect(ownPath(path)).toBe(path);
  });

  it.each([undefined, null, "", "/"])("is the start page for %j", (asked) => {
    expect(ownPath(asked)).toBe(startPage);
  });

  it.each([
    "https://evil.example/",
    "http://evil.example",
    "//evil.example",
    "///evil.example",
    "////evil.example/%2e%2e",
    "/\\evil.example",
    "\\\\evil.example",
    "\\/evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "\t//evil.example",
    " //evil.example",
    "/ /evil.example",
    "/%09/evil.example",
    "/%0d%0aLocation:%20https://evil.example",
    "/%5cevil.example",
    "/%5C/evil.example",
    "/%2fevil.example",
    "/%2F/evil.example",
    "/%2e%2e//evil.example",
    "/..//evil.example",
    "/.//evil.example",
    "/iam/../..//evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "evil.example",
    "@evil.example",
    "user@evil.example/",
    "?redirect=//evil.example",
    "#//evil.example",
    "http:evil.example",
    "https:/evil.example",
    "/\u0000/evil.example",
    "/\u0085/evil.example",
  ])("is never another site's: %j", (asked) => {
    const path = ownPath(asked);
    expect(path).toBe(startPage);
    expect(new URL(path, "http://localhost:3000").host).toBe("localhost:3000");
  });

  it.each([
    "/signout",
    "/signin",
    "/signin/root",
    "/api/auth/signout",
    "/_next/static/x.js",
    "/s/1/signout",
    "/iam/../signout",
  ])("is no page that does something by being opened: %s", (asked) => {
    expect(ownPath(asked)).toBe(startPage);
  });
});
