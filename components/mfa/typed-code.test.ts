import { expect, test } from "vitest";
import { typedCode } from "./typed-code";

test("a code is taken as apps show it: blanks go before anything is cut off", () => {
  expect(typedCode("176 868")).toBe("176868");
  expect(typedCode("  176\u00a0868\n")).toBe("176868");
  expect(typedCode("1768689")).toBe("176868");
});
