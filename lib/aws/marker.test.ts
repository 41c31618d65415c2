import { describe, expect, it } from "vitest";
import { invalidMarker } from "@/lib/testing/iam";
import { pagesOf } from "./marker";

const letter = { operation: "ListLetters", accountId: "111122223333" };
const { countedPage, page, pageByAge, readMarker, writeMarker } = pagesOf(letter);

const day = (day: number) => new Date(Date.UTC(2026, 2, day));
const placeOf = ({ id, at }: { id: string; at: Date }) => ({ id, at });
const refused = (ask: () => unknown) => {
  try {
    return ask();
  } catch (error) {
    return error;
  }
};

describe("a page of a list whose markers count", () => {
  const letters = ["a", "b", "c"];

  it("begins behind as many as the marker says", () => {
    const first = countedPage(letters, undefined, 2);
    expect(first).toMatchObject({ rows: ["a", "b"], IsTruncated: true });
    expect(countedPage(letters, first.Marker, 2)).toEqual({ rows: ["c"], IsTruncated: false });
  });

  it("is empty where the list has become shorter", () => {
    const { Marker } = countedPage(letters, undefined, 2);
    expect(countedPage(["a"], Marker, 2)).toEqual({ rows: [], IsTruncated: false });
  });

  it("is refused for what counts nothing", () => {
    for (const key of ["AKIAEXAMPLE", "", " 1", "-1", "0", "1.5", "1e2", "01", "9999999999"])
      expect(refused(() => countedPage(letters, writeMarker(key), 2))).toMatchObject(invalidMarker);
  });
});

describe("a page of a list by age", () => {
  const rows = [
    { id: "b", at: day(1) },
    { id: "a", at: day(2) },
    { id: "c", at: day(2) },
    { id: "d", at: day(3) },
  ];
  const behind = (left: typeof rows, Marker: string | undefined) => pageByAge(left, Marker, 10, placeOf).rows;

  it("begins behind the row that the marker names", () => {
    for (const [index] of rows.entries()) {
      const { Marker } = pageByAge(rows, undefined, index + 1, placeOf);
      expect(behind(rows, Marker)).toEqual(Marker ? rows.slice(index + 1) : rows);
    }
  });

  it("goes on where that row stood, if it is gone", () => {
    for (const index of [0, 1, 2]) {
      const { Marker } = pageByAge(rows, undefined, index + 1, placeOf);
      expect(behind(rows.toSpliced(index, 1), Marker)).toEqual(rows.slice(index + 1));
    }
  });

  it("is empty where all behind it are gone too, never the first page again", () => {
    const { Marker } = pageByAge(rows, undefined, 3, placeOf);
    expect(behind(rows.slice(0, 2), Marker)).toEqual([]);
  });

  it("is refused for a marker of another list", () => {
    for (const { Marker } of [countedPage(["a", "b"], undefined, 1), page(["a", "b"], 1, (name) => name)])
      expect(refused(() => behind(rows, Marker))).toMatchObject(invalidMarker);
  });
});

describe("a marker", () => {
  const own = writeMarker("ann\u0000b");

  it("tells the key to the list that gave it", () => {
    expect(readMarker(own)).toBe("ann\u0000b");
    expect(readMarker(undefined)).toBeUndefined();
  });

  it.each([
    ["of another operation", pagesOf({ ...letter, operation: "ListDigits" }).writeMarker("ann")],
    ["of another account", pagesOf({ ...letter, accountId: "444455556666" }).writeMarker("ann")],
    ["of the first form", btoa("1\u0000ann")],
    ["that is cut", own.slice(0, -3)],
    ["with something behind it", `${own} `],
    ["that is no base64", "***"],
    ["that is no text", btoa("2\u0000ListLetters\u0000111122223333\u0000\xff")],
    ["that is empty", ""],
  ])("%s is refused", (_, marker) => {
    expect(refused(() => readMarker(marker))).toMatchObject(invalidMarker);
  });
});
