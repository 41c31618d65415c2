import { describe, expect, it } from "vitest";
import { afterNavigation, type Flash, withFlash, withoutFailures } from "./flash-store";

const flash = (key: string): Flash => ({ key, id: "user.deleted", type: "success", header: key, survives: 1 });
const keys = (flashes: readonly Flash[]) => flashes.map(({ key }) => key);

describe("flashes", () => {
  it("stand with the newest first", () => {
    expect(keys(withFlash(withFlash([], flash("a")), flash("b")))).toEqual(["b", "a"]);
  });
  it("survive one navigation and no second", () => {
    const once = afterNavigation([flash("a")]);
    expect(keys(once)).toEqual(["a"]);
    expect(keys(afterNavigation(once))).toEqual([]);
  });
  it("of what failed go when it is tried again", () => {
    const failed: Flash = { ...flash("no"), id: "api.error", type: "error" };
    expect(keys(withoutFailures([failed, flash("a")]))).toEqual(["a"]);
  });
});
