import { describe, expect, it } from "vitest";
import { metadataIsValid, metadataKeyProblem, metadataText, metadataValueProblem } from "./metadata-rules";

const user = (key: string, value = "v") => ({ type: "user" as const, key, value });
const system = (key: string, value = "v") => ({ type: "system" as const, key, value });

describe("the key of metadata", () => {
  it.each(["", "a b", "a:b", "größe", "a\n"])("%j is refused", (key) => {
    expect(metadataKeyProblem([user(key)], 0)).toBeDefined();
  });
  it.each(["team", "Team-1", "a.b_c", "!#$%&'*+-.^_`|~"])("%j is taken", (key) => {
    expect(metadataKeyProblem([user(key)], 0)).toBeUndefined();
  });
  it("stands once, for S3 keeps it in small letters; the system's is another one", () => {
    const rows = [user("Team"), user("team"), system("Expires"), system("Expires")];
    expect(rows.map((_, index) => metadataKeyProblem(rows, index))).toEqual([
      undefined,
      "You must specify a unique key.",
      undefined,
      "You must specify a unique key.",
    ]);
  });
});

describe("the value of metadata", () => {
  it("may be empty of the person's own, and not of the system's", () => {
    expect(metadataValueProblem(user("a", ""))).toBeUndefined();
    expect(metadataValueProblem(system("Cache-Control", " "))).toBeDefined();
  });
  it("is one line, and a date where it says when something expires", () => {
    expect(metadataValueProblem(user("a", "b\r\nx-amz-acl: public-read"))).toBeDefined();
    expect(metadataValueProblem(system("Expires", "soon"))).toBeDefined();
    expect(metadataValueProblem(system("Expires", "Wed, 21 Oct 2026 07:28:00 GMT"))).toBeUndefined();
  });
  it("makes the rows valid with its key", () => {
    expect([metadataIsValid([]), metadataIsValid([user("a")]), metadataIsValid([user("a"), user("")])]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

it("travels as one text of plain letters", () => {
  expect(metadataText([])).toBe("");
  expect(metadataText([system("Cache-Control", "max-age=60, public"), user("Team", "blü&e")])).toBe(
    "Cache-Control=max-age%3D60%2C+public&x-amz-meta-team=bl%C3%BC%26e",
  );
});
