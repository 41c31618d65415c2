import { describe, expect, test } from "vitest";
import { principalName } from "./principal";

describe("principalName", () => {
  test.each([
    ["root", null],
    ["user/Ben", "Ben"],
    ["user/a+b@c.d", "a+b@c.d"],
  ])("reads %s", (text, name) => expect(principalName.parse(text)).toBe(name));
  test.each(["", "user/", "ROOT", "role/x", "user/a b"])("refuses %j", (text) =>
    expect(principalName.safeParse(text).success).toBe(false),
  );
});
