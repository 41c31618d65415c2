import { existsSync, mkdirSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { incomingFolder, longestUpload, removeLeftovers } from "./incoming";

it("removes what interrupted uploads left, and leaves what may still be written", async () => {
  const now = Date.now();
  mkdirSync(incomingFolder(), { recursive: true });
  const [left, under] = ["left", "under-way"].map((name) => path.join(incomingFolder(), `${name}-${process.pid}`));
  if (!left || !under) throw new Error("There are two.");
  for (const [file, age] of [
    [left, longestUpload + 1000],
    [under, longestUpload - 10_000],
  ] as const) {
    writeFileSync(file, "half of it");
    utimesSync(file, new Date(now - age), new Date(now - age));
  }
  await removeLeftovers(now);
  expect([existsSync(left), existsSync(under)]).toEqual([false, true]);
  await removeLeftovers(now + longestUpload);
  expect(existsSync(under)).toBe(false);
});
