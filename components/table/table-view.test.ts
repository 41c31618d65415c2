import { describe, expect, it } from "vitest";
import { tableView, viewParameters } from "./table-view";

describe("tableView", () => {
  it("reads what viewParameters wrote, under a key too", () => {
    const view = { ...tableView({}), q: "ben", type: "aws", sort: "name", descending: true, page: 3 };
    for (const key of [undefined, "policies"]) {
      const written = viewParameters(view, key);
      expect(tableView(written, key)).toEqual(view);
    }
  });
  it("keeps the views of two tables apart", () => {
    expect(tableView({ "policies.q": "x" }, "groups").q).toBe("");
  });
  it.each(["0", "-1", "1.5", "x", ""])("takes page %j for the first", (page) => {
    expect(tableView({ page }).page).toBe(1);
  });
  it("leaves out of the address what is as it is by itself", () => {
    expect(Object.values(viewParameters(tableView({}))).filter((value) => value !== undefined)).toEqual([]);
  });
});
