import { describe, expect, it } from "vitest";
import { details, tables, targetRegistry, wizardTargets } from "./targets";

describe("targets", () => {
  it("puts a key where the registry has its brackets", () => {
    expect(tables.users.link("ben")).toBe("users.row[ben].link");
    expect(details.user.tab("permissions")).toBe("user.tab[permissions]");
    expect(wizardTargets.step("2")).toBe("wizard.step[2]");
  });
  it("registers every id once, with a page and a sentence", () => {
    expect(targetRegistry.size).toBeGreaterThan(100);
    for (const [id, { page, about }] of targetRegistry) {
      expect(id).toMatch(/^[a-z][a-z0-9.[\]-]*$/);
      expect([page, about].every(Boolean)).toBe(true);
    }
  });
  it("takes a key with characters that replacing treats as special", () => {
    expect(tables.users.row("a$&b")).toBe("users.row[a$&b]");
  });
});
