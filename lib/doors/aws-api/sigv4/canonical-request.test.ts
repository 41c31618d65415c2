import { describe, expect, it } from "vitest";
import { splitTarget } from "../request";
import { canonicalRequest } from "./canonical-request";

const canonical = (target: string, { s3 = false, headers = [] as string[], signed = ["host"] } = {}) =>
  canonicalRequest(
    {
      method: "GET",
      ...splitTarget(target),
      rawHeaders: ["Host", "h", ...headers],
      body: Buffer.alloc(0),
      bodyTooLarge: false,
      sourceIp: "127.0.0.1",
      secure: false,
      at: new Date(0),
    },
    { signedHeaders: signed, payloadHash: "hash", s3, without: new Set(["X-Amz-Signature"]) },
  ).split("\n");

describe("the path", () => {
  it.each([
    ["/", "/"],
    ["", "/"],
    ["?a", "/"],
    ["//", "/"],
    ["/a/", "/a/"],
    ["/a//b", "/a/b"],
    ["/./a/./", "/a/"],
    ["/a/b/../c", "/a/c"],
    ["/../..", "/"],
    ["/a%20b", "/a%2520b"],
    ["/%2f%2F", "/%252f%252F"],
    ["/\u00c3\u00bc", "/%C3%BC"],
    ["/a;b=c,d", "/a%3Bb%3Dc%2Cd"],
  ])("%s is signed as %s", (target, path) => {
    expect(canonical(target)[1]).toBe(path);
  });

  it.each([
    ["//a//./../b/", "//a//./../b/"],
    ["/a%20b", "/a%20b"],
    ["/a b", "/a%20b"],
    ["/%7e(x)", "/~%28x%29"],
    ["/100%", "/100%25"],
    ["/%C3%BC", "/%C3%BC"],
  ])("at S3, %s is signed as %s", (target, path) => {
    expect(canonical(target, { s3: true })[1]).toBe(path);
  });
});

describe("the query", () => {
  it.each([
    ["b=2&a=1", "a=1&b=2"],
    ["a=2&a=10&a=1", "a=1&a=10&a=2"],
    ["a=&a", "a=&a="],
    ["&&a=1&&", "a=1"],
    ["a+b=c+d", "a%2Bb=c%2Bd"],
    ["a=b=c", "a=b%3Dc"],
    ["%61=%7E&%zz=1", "%25zz=1&a=~"],
    ["a=1&X-Amz-Signature=x&A=2", "A=2&a=1"],
    ["a-b=1&a=2&a.b=3&aB=4", "a=2&a-b=1&a.b=3&aB=4"],
  ])("%s is signed as %s", (query, expected) => {
    expect(canonical(`/?${query}`)[2]).toBe(expected);
  });
});

describe("the headers", () => {
  it("are sorted; the same name's values are joined in order, runs of spaces are one", () => {
    const headers = ["X-B", "  2   3 ", "x-a", "z", "X-A", "a  b", "X-Not-Signed", "n"];
    expect(canonical("/", { headers, signed: ["x-b", "host", "x-a"] }).slice(3)).toEqual([
      "host:h",
      "x-a:z,a b",
      "x-b:2 3",
      "",
      "host;x-a;x-b",
      "hash",
    ]);
  });

  it("keep the bytes of a letter whose last one is a space in Latin-1", () => {
    expect(canonical("/", { headers: ["x-a", "\u00c3\u00a0"], signed: ["x-a"] })[3]).toBe("x-a:\u00c3\u00a0");
  });
});
