import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import { sourcesHash } from "./build.mjs";
import { contentHash } from "./content-hash.mjs";

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "rehearsal-hash-"));
  for (const [file, text] of Object.entries({ "app/page.tsx": "page", "lib/a/b.ts": "b", "lib/a/c.ts": "c" }))
    write(file, text);
  return () => rmSync(root, { recursive: true });
});
function write(file: string, text: string) {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

test("dates do not matter, contents and names do", () => {
  const hash = () => contentHash(root, ["app", "lib"]);
  const first = hash();
  utimesSync(path.join(root, "app/page.tsx"), 1, 1);
  expect(hash()).toBe(first);
  write("app/page.tsx", "other");
  const edited = hash();
  expect(edited).not.toBe(first);
  renameSync(path.join(root, "lib/a/c.ts"), path.join(root, "lib/a/d.ts"));
  expect(hash()).not.toBe(edited);
});

test("text that moves over the border between two files is another content", () => {
  const hash = () => contentHash(root, ["lib"]);
  write("lib/a/b.ts", "bc");
  write("lib/a/c.ts", "");
  const first = hash();
  write("lib/a/b.ts", "b");
  write("lib/a/c.ts", "c");
  expect(hash()).not.toBe(first);
});

test("a build is not made anew for a test, a document or a script", () => {
  const first = sourcesHash(root);
  for (const file of [
    "lib/a/b.test.ts",
    "docs/map.md",
    "lib/README.md",
    "lib/testing/world.ts",
    "e2e/x.spec.ts",
    "scripts/x.mjs",
  ])
    write(file, "new");
  expect(sourcesHash(root)).toBe(first);
  write("lib/a/e.ts", "new");
  const second = sourcesHash(root);
  expect(second).not.toBe(first);
  write("package-lock.json", "{}");
  expect(sourcesHash(root)).not.toBe(second);
});
