import { expect, it } from "vitest";
import { byteSize } from "./byte-size";

it("prints a size with one digit behind the point, in the greatest unit that it fills", () => {
  expect([0, 12, 1023, 1024, 1536, 64 * 1024 ** 2, 5 * 1024 ** 4, 1024 ** 5].map(byteSize)).toEqual([
    ...["0.0 B", "12.0 B", "1023.0 B", "1.0 KB", "1.5 KB", "64.0 MB", "5.0 TB", "1024.0 TB"],
  ]);
});
