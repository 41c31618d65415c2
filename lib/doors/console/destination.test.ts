import { describe, expect, it } from "vitest";
import { destinationPath } from "./destination";

const origin = "http://localhost:3000";

describe("where a broker wants the person to come out", () => {
  it.each([
    [null, "/iam"],
    ["", "/iam"],
    ["/iam/users?section=tags#x", "/iam/users?section=tags#x"],
    ["http://localhost:3000/iam/roles", "/iam/roles"],
    ["http://127.0.0.1:3000/iam/roles", "/iam/roles"],
    ["https://console.aws.amazon.com/", "/iam"],
    ["https://console.aws.amazon.com/console/home?region=us-east-1", "/console/home?region=us-east-1"],
    ["https://us-east-1.console.aws.amazon.com/iam/home#/users", "/iam/home#/users"],
    ["https://s3.console.aws.amazon.com/s3/home", "/s3/home"],
    ["/signout", "/iam"],
    ["/federation?Action=logout", "/iam"],
    ["http://localhost:3000/switchback", "/iam"],
    ["http://localhost:3000/switchrole/history", "/iam"],
    ["/%2fevil.example", "/iam"],
  ])("%s leads to %s", (asked, path) => {
    expect(destinationPath(asked, origin)).toBe(path);
  });

  it.each([
    "https://evil.example/iam",
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https:evil.example",
    "https://console.aws.amazon.com.evil.example/",
    "https://evilconsole.aws.amazon.com/",
    "https://console.aws.amazon.com@evil.example/",
    "https://user:pass@console.aws.amazon.com/",
    "http://console.aws.amazon.com/",
    "javascript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "ftp://localhost/iam",
    "blob:http://localhost:3000/x",
    "http://[",
  ])("%s is another site's", (asked) => {
    expect(destinationPath(asked, origin)).toBeUndefined();
  });
});
