import { describe, expect, it } from "vitest";
import type { ResourceColumn } from "./resource-column";
import { shownRows } from "./shown-rows";
import { tableView } from "./table-view";

interface Row {
  name: string;
  age: number | undefined;
}
const rows: Row[] = [
  { name: "team10", age: 3 },
  { name: "team2", age: 20 },
  { name: "Team1", age: undefined },
  { name: "other", age: 100 },
];
const columns: ResourceColumn<Row>[] = [
  { id: "name", header: "Name", cell: ({ name }) => name, sortBy: ({ name }) => name },
  { id: "age", header: "Age", cell: ({ age }) => age, sortBy: ({ age }) => age },
  { id: "fixed", header: "Fixed", cell: () => null },
];
const types = [{ value: "old", label: "Old", matches: ({ age }: Row) => (age ?? 0) >= 20 }];
const shown = (address: Record<string, string>, pageSize = 10) =>
  shownRows(rows, tableView(address), { columns, searched: ({ name }) => [name], types, pageSize });
const names = (address: Record<string, string>, pageSize?: number) =>
  shown(address, pageSize).rows.map(({ name }) => name);

describe("shownRows", () => {
  it("sorts names as people do, numbers in them by their value", () => {
    expect(names({ sort: "name" })).toEqual(["other", "Team1", "team2", "team10"]);
  });
  it("sorts numbers, and what has none first", () => {
    expect(names({ sort: "age" })).toEqual(["Team1", "team10", "team2", "other"]);
    expect(names({ sort: "-age" })).toEqual(["other", "team2", "team10", "Team1"]);
  });
  it("keeps the order of the rows for a column that cannot be sorted", () => {
    expect(names({ sort: "fixed" })).toEqual(["team10", "team2", "Team1", "other"]);
  });
  it("puts rows first where it is told to, however the others are sorted", () => {
    const first = ({ name }: Row) => name === "team10";
    const table = { columns, searched: undefined, types: undefined, pageSize: 2, first };
    for (const [sort, second] of [
      ["name", "other"],
      ["-name", "team2"],
    ] as const)
      expect(shownRows(rows, tableView({ sort }), table).rows.map(({ name }) => name)).toEqual(["team10", second]);
  });
  it("searches without regard to case and to white space around", () => {
    expect(names({ q: "  TEAM1 " })).toEqual(["team10", "Team1"]);
  });
  it("joins search and type", () => {
    expect(names({ q: "team", type: "old" })).toEqual(["team2"]);
  });
  it("takes a foreign type for none", () => {
    expect(shown({ type: "nonsense" }).matches).toBe(4);
  });
  it("cuts pages and tells how many there are", () => {
    expect(shown({ sort: "name", page: "2" }, 3)).toEqual({ rows: [rows[0]], matches: 4, pagesCount: 2, page: 2 });
  });
  it("shows the last page where the address asks for one behind it", () => {
    expect(shown({ page: "9" }, 3).page).toBe(2);
  });
});
