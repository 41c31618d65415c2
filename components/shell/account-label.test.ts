import { describe, expect, it } from "vitest";
import { accountLabel } from "./account-label";
import type { ConsoleSessionFacts } from "./session-facts";

const facts: ConsoleSessionFacts = {
  accountId: "123456789012",
  alias: null,
  accountName: "Training",
  era: "current",
  identity: { kind: "user", name: "ben" },
  clockOffsetMs: 0,
  sessionIndex: 0,
};
const root: ConsoleSessionFacts["identity"] = { kind: "root", email: "root@class.test" };

describe("accountLabel", () => {
  it("shows a user in two lines today, the id with hyphens", () => {
    expect(accountLabel(facts)).toEqual(["Account ID: 1234-5678-9012", "ben"]);
  });
  it("shows a user in one line in 2020, the id without hyphens", () => {
    expect(accountLabel({ ...facts, era: "2020" })).toEqual(["ben @ 123456789012"]);
  });
  it("shows the alias in place of the id in 2020", () => {
    expect(accountLabel({ ...facts, era: "2020", alias: "larch" })).toEqual(["ben @ larch"]);
  });
  it("shows root by the account's name", () => {
    expect(accountLabel({ ...facts, identity: root })).toEqual(["Training (123456789012)", "Training"]);
    expect(accountLabel({ ...facts, identity: root, era: "2020" })).toEqual(["Training"]);
  });
});
