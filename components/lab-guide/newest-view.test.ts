import { describe, expect, it } from "vitest";
import type { AttemptView } from "@/lib/doors/control/attempts/view";
import { newestView } from "./newest-view";

const view = (id: string, version: number) => ({ id, version }) as AttemptView; // the only members that are looked at

describe("the view of an attempt", () => {
  it("is the newer one, in whatever order the two came", () => {
    const [older, newer] = [view("a", 1), view("a", 2)];
    expect(newestView(newer, older)).toBe(newer);
    expect(newestView(older, newer)).toBe(newer);
    const again = view("a", 2);
    expect(newestView(again, newer)).toBe(again);
  });

  it("is the page's where another lab was begun, or none is worked at", () => {
    const next = view("b", 1);
    expect(newestView(view("a", 9), next)).toBe(next);
    expect(newestView(view("a", 9), undefined)).toBeUndefined();
    expect(newestView(undefined, next)).toBe(next);
  });
});
