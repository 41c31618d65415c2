import { describe, expect, it } from "vitest";
import { countUnseen, placeOfSeen, seenWith } from "./seen-notifications";

const [first, second, end] = ["2026-03-02T09:00:00.000Z", "2026-03-02T09:05:00.000Z", "2026-03-02T21:00:00.000Z"];
const nothing = { at: "", ending: "" };

describe("countUnseen", () => {
  it("counts what was told since the bell was opened, and a session's coming end once", () => {
    const known = { told: [first, second], ending: end };
    expect(countUnseen(known, nothing)).toBe(3);
    expect(countUnseen(known, { at: first, ending: "" })).toBe(2);
    expect(countUnseen(known, { at: second, ending: end })).toBe(0);
  });
  it("counts nothing where nothing is known", () => {
    expect(countUnseen({ told: [], ending: undefined }, nothing)).toBe(0);
  });
});

describe("placeOfSeen", () => {
  const ben = { kind: "user", name: "Ben" } as const;
  const [one, other] = ["111122223333", "444455556666"];
  const role = { kind: "role", roleName: "Audit", displayName: "", color: "", until: end } as const;

  it("is another for each account and user, and for root", () => {
    const people = [
      { accountId: one, identity: ben },
      { accountId: other, identity: ben },
      { accountId: one, identity: { kind: "user", name: "root" } },
      { accountId: one, identity: { kind: "root", email: "root@example.com" } },
    ] as const;
    expect(new Set(people.map(placeOfSeen)).size).toBe(people.length);
  });
  it("stays who it was in a role, whatever the role's account, and in whatever case the name is written", () => {
    const own = placeOfSeen({ accountId: one, identity: ben });
    expect(placeOfSeen({ accountId: other, identity: { ...role, own: { ...ben, accountId: one } } })).toBe(own);
    expect(placeOfSeen({ accountId: one, identity: { kind: "user", name: "ben" } })).toBe(own);
  });
});

describe("seenWith", () => {
  it("remembers the newest, whatever the order, and forgets nothing that it knew", () => {
    expect(seenWith(nothing, { told: [second, first], ending: undefined })).toEqual({ at: second, ending: "" });
    expect(seenWith({ at: second, ending: end }, { told: [first], ending: undefined })).toEqual({
      at: second,
      ending: end,
    });
  });
});
