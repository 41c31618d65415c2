import { expect, test } from "vitest";
import { world } from "@/lib/testing/world";
import { spendAssertion } from "./used-assertions";

test("an assertion is used once: at once by many, and up to the last moment in which it could be", async () => {
  const { accountId, at } = await world();
  const used = { issuer: "https://idp.example", id: "_1", expiresAt: at };
  const all = await Promise.all(Array.from({ length: 8 }, () => spendAssertion(accountId, used, at)));
  expect(all.filter(Boolean)).toHaveLength(1);
  expect(await spendAssertion(accountId, used, at)).toBe(false);
  const other = await world();
  expect(await spendAssertion(other.accountId, used, at)).toBe(true);
});
