import { describe, expect, it } from "vitest";
import { quotasWith } from "@/lib/services/iam/adjusted-quotas";
import { accountLabel } from "./account-label";
import type { ConsoleSessionFacts } from "./session-facts";

const facts: ConsoleSessionFacts = {
  accountId: "123456789012",
  alias: null,
  accountColor: null,
  explain: true,
  accountName: "Training",
  era: "current",
  identity: { kind: "user", name: "ben" },
  roleHistory: [],
  owner: "arn:aws:iam::123456789012:user/ben",
  who: "ben",
  until: "2026-03-02T21:00:00Z",
  others: [],
  passwordDaysLeft: undefined,
  freePlace: 1,
  clockOffsetMs: 0,
  consistencyDelay: 0,
  awsUrl: "http://localhost:4566",
  quotas: quotasWith(null),
  sessionIndex: 0,
};
const root: ConsoleSessionFacts["identity"] = { kind: "root", email: "root@class.test" };

/** As it stands where there is room. */
const shown = (of: ConsoleSessionFacts) =>
  accountLabel(of).map(({ words = "", name = "", id = "", bracketed }) => words + name + (bracketed ? ` (${id})` : id));

describe("accountLabel", () => {
  it("cuts names and aliases, never the account's id", () => {
    const identity = { kind: "federated", name: "Reader/ana" } as const;
    const role = { roleName: "Reader", displayName: "", color: "", until: "" } as const;
    const switched = { kind: "role", ...role, own: { kind: "user", name: "ben", accountId: "999988887777" } } as const;
    for (const era of ["current", "2020"] as const)
      for (const who of [facts.identity, identity, switched, root])
        for (const { words, name } of accountLabel({ ...facts, era, identity: who }))
          expect(`${words}${name}`).not.toMatch(/\d{4}/);
    expect(accountLabel(facts)[0]).toEqual({ words: "Account ID: ", id: "1234-5678-9012" });
    expect(accountLabel({ ...facts, era: "2020" })).toEqual([{ name: "ben", id: " @ 123456789012" }]);
  });
  it("shows a user in two lines today, the id with hyphens", () => {
    expect(shown(facts)).toEqual(["Account ID: 1234-5678-9012", "ben"]);
  });
  it("shows a user in one line in 2020, the id without hyphens", () => {
    expect(shown({ ...facts, era: "2020" })).toEqual(["ben @ 123456789012"]);
  });
  it("shows the alias in place of the id in 2020", () => {
    expect(shown({ ...facts, era: "2020", alias: "larch" })).toEqual(["ben @ larch"]);
  });
  it("shows a role as the person calls it, else by its name and account", () => {
    const own = { kind: "user", name: "ben", accountId: "999988887777" } as const;
    const identity = { kind: "role", roleName: "Reader", displayName: "", color: "", until: "", own } as const;
    expect(shown({ ...facts, identity })).toEqual(["Account ID: 1234-5678-9012", "Reader @ 123456789012"]);
    const named = { ...identity, displayName: "Auditor" };
    expect(shown({ ...facts, identity: named })).toEqual(["Account ID: 1234-5678-9012", "Auditor"]);
    expect(shown({ ...facts, identity, era: "2020" })).toEqual(["Reader @ 123456789012"]);
  });
  it("shows who comes from elsewhere with the account", () => {
    const identity = { kind: "federated", name: "Reader/ana@larch.test" } as const;
    expect(shown({ ...facts, identity })).toEqual([
      "Account ID: 1234-5678-9012",
      "Reader/ana@larch.test @ 123456789012",
    ]);
    const old = { ...facts, identity, era: "2020", alias: "larch" } as const;
    expect(shown(old)).toEqual(["Reader/ana@larch.test @ larch"]);
  });
  it("shows root by the account's name", () => {
    expect(shown({ ...facts, identity: root })).toEqual(["Training (123456789012)", "Training"]);
    expect(shown({ ...facts, identity: root, era: "2020" })).toEqual(["Training"]);
  });
});
