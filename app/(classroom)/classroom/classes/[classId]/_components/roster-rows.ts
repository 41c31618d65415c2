/** A roster out of a file of comma-separated values: a column of nicknames, and one of student numbers if there is one. Pure. */
import { parse } from "papaparse";

export interface RosterRow {
  nickname: string;
  number: string | null;
}

const nicknames = ["nickname", "name", "student", "first name"];
const numbers = ["number", "student number", "id", "student id"];

/** In: the text. A first line that names its columns is their heading; without one the columns are nickname, number. */
export function rosterRows(text: string): RosterRow[] {
  const { data } = parse<string[]>(text.replace(/^\uFEFF/, "").trim(), { skipEmptyLines: "greedy" });
  const [first = [], ...rest] = data.map((row) => row.map((cell) => cell.trim()));
  const heading = first.map((cell) => cell.toLowerCase());
  const named = heading.findIndex((cell) => nicknames.includes(cell));
  const numbered = heading.findIndex((cell) => numbers.includes(cell));
  const rows = named < 0 ? [first, ...rest] : rest;
  const [nicknameAt, numberAt] = named < 0 ? [0, 1] : [named, numbered];
  return rows.flatMap((row) => {
    const nickname = row[nicknameAt] ?? "";
    return nickname === "" ? [] : [{ nickname, number: row[numberAt] || null }];
  });
}
