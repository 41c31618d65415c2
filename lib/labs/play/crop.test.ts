/** What a picture shows: the target with its header, never less than one can make sense of, never outside the window. */
import { describe, expect, test } from "vitest";
import { crop, within } from "./crop";

const window = { width: 1280, height: 900 };
const button = { x: 600, y: 400, width: 100, height: 32 };

describe("the part of a window that is shown", () => {
  test("of a target alone is large enough to tell where it stands", () => {
    expect(crop({ target: button, header: null, frame: null }, window)).toEqual({
      x: 290,
      y: 306,
      width: 720,
      height: 220,
    });
  });

  test("reaches from the header to the target, with a margin", () => {
    const header = { x: 300, y: 200, width: 400, height: 40 };
    expect(crop({ target: button, header, frame: null }, window)).toEqual({ x: 140, y: 172, width: 720, height: 288 });
  });

  test("leaves out a header that is too far away", () => {
    const [target, header] = [
      { ...button, y: 860 },
      { x: 300, y: 20, width: 400, height: 40 },
    ];
    expect(crop({ target, header, frame: null }, window)).toEqual({ x: 290, y: 680, width: 720, height: 220 });
  });

  test("has the whole menu of an entry, and of one that is too long only the entry", () => {
    const menu = { x: 600, y: 300, width: 200, height: 300 };
    expect(crop({ target: button, header: null, frame: menu }, window).height).toBe(356);
    expect(crop({ target: button, header: null, frame: { ...menu, y: 0, height: 900 } }, window).height).toBe(220);
  });

  test("is moved into the window where it would stand out", () => {
    const corner = { x: 1200, y: 4, width: 70, height: 30 };
    expect(crop({ target: corner, header: null, frame: null }, window)).toEqual({
      x: 560,
      y: 0,
      width: 720,
      height: 220,
    });
  });

  test("is cut to a window that is smaller, and has whole pixels", () => {
    expect(within({ x: -5.4, y: 10.4, width: 2000.2, height: 100.2 }, window)).toEqual({
      x: 0,
      y: 10,
      width: 1280,
      height: 101,
    });
  });
});
