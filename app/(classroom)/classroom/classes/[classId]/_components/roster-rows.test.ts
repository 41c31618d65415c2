import { expect, test } from "vitest";
import { rosterRows } from "./roster-rows";

test("columns are found by their headings, in any order", () => {
  expect(rosterRows("\uFEFFStudent number;Nickname\r\n17;Mia\r\n18;Li, An\r\n\r\n")).toEqual([
    { nickname: "Mia", number: "17" },
    { nickname: "Li, An", number: "18" },
  ]);
});

test("without a heading the first column is the nickname", () => {
  expect(rosterRows('Mia,17\n"O\'Neil, Jo",\n')).toEqual([
    { nickname: "Mia", number: "17" },
    { nickname: "O'Neil, Jo", number: null },
  ]);
});

test("a line without a nickname is left out, and a heading without students is nobody", () => {
  expect(rosterRows("nickname,number\n,17\n")).toEqual([]);
  expect(rosterRows("")).toEqual([]);
});
