import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import { isInstalled } from "./install.mjs";

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "rehearsal-install-"));
  mkdirSync(path.join(root, "node_modules"));
  return () => rmSync(root, { recursive: true });
});
const lock = (file: string, packages: object) => writeFileSync(path.join(root, file), JSON.stringify({ packages }));
const wanted = (packages: object) => lock("package-lock.json", { "": { name: "x" }, ...packages });
const present = (packages: object) => lock("node_modules/.package-lock.json", packages);

const a = { "node_modules/a": { version: "1.0.0" } };
const native = { "node_modules/a-darwin": { version: "1.0.0", optional: true } };

test("packages are installed where npm's own account holds every one of the lock", () => {
  wanted({ ...a, ...native });
  present(a);
  expect(isInstalled(root)).toBe(true);
});

test.each([
  ["nothing was installed", undefined],
  ["one is missing", {}],
  ["one has another version", { "node_modules/a": { version: "1.0.1" } }],
  ["an optional one has another version", { ...a, "node_modules/a-darwin": { version: "0.9.0" } }],
])("they are not where %s", (_what, packages) => {
  wanted({ ...a, ...native });
  if (packages) present(packages);
  expect(isInstalled(root)).toBe(false);
});

test("an account that npm was killed over does not count", () => {
  wanted(a);
  writeFileSync(path.join(root, "node_modules/.package-lock.json"), '{"packages":');
  expect(isInstalled(root)).toBe(false);
});
