/** A new lab holds as it stands: whoever writes one begins with something that works. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { targetRegistry } from "@/components/targets";
import { labSchema } from "@/lib/labs/definition";
import { readLab } from "@/lib/labs/read-lab";
import { checkLab } from "./check-lab";
import { newLab } from "./new-lab.mjs";

const id = "l99-a-lab-of-my-own";
let root = "";
let yaml = "";
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), "new-lab-"));
  mkdirSync(path.join(root, "lib/labs/definitions"), { recursive: true });
  yaml = readFileSync(path.join(root, newLab(id, root)), "utf8");
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const read = () => readLab(yaml, { file: `${id}.yaml`, targets: new Set(targetRegistry.keys()) });

test("is called as it was asked to be, has no fault, and every part of a lab with a word on it", () => {
  const { lab, faults } = read();
  expect(faults).toBeUndefined();
  expect(lab?.id).toBe(id);
  const optional = ["accounts", "standing"]; // told by docs/how-to/write-a-lab.md
  for (const part of Object.keys(labSchema.shape).filter((one) => !optional.includes(one)))
    expect(yaml, part).toMatch(new RegExp(`^${part}:`, "m"));
  expect(yaml.split("\n").filter((line) => line.includes("# ")).length).toBeGreaterThan(20);
});

test("grades what it says: three ways that are right, five that are wrong", async () => {
  const { lab } = read();
  if (!lab) throw new Error("See the test above.");
  const told: string[] = [];
  expect(await checkLab(lab, ({ name }) => told.push(name))).toEqual([]);
  expect(told.filter((name) => name.startsWith("solution"))).toHaveLength(4); // the first in both consoles
  expect(told.filter((name) => name.startsWith("mutant"))).toHaveLength(5);
});

test("never writes over a lab, and takes no id that is none", () => {
  expect(() => newLab(id, root)).toThrow(`There is a lab ${id} already: lib/labs/definitions/${id}.yaml`);
  expect(() => newLab("../secrets", root)).toThrow('An id is of a-z, 0-9 and hyphens, not "../secrets".');
});
