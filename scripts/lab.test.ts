/** `npm run lab --` as somebody types it: what is wrong is said in a sentence, before anything long is begun. */
import { expect, test } from "vitest";
import { runNode } from "./run-process.mjs";

const lab = (args: string[], env: Record<string, string> = {}) =>
  runNode(["scripts/lab.mjs", ...args], { env, quiet: true });

test("without a command it says which there are", async () => {
  const { code, stderr } = await lab([]);
  expect([code, stderr]).toEqual([
    1,
    expect.stringMatching(/^Usage: npm run lab -- list \| new <id> \| check .*\| doc .*\| video/),
  ]);
});

test("a video without an ffmpeg says how to get one", async () => {
  const { code, stdout, stderr } = await lab(["video", "l01"], { PATH: "/nowhere", FFMPEG_PATH: "" });
  expect(code).toBe(1);
  expect(stderr).toContain("There is no ffmpeg, and a video needs one.");
  expect(stdout).not.toContain("Building");
});

test("a console that there is not, and an option that there is not", async () => {
  expect((await lab(["doc", "l01", "--era", "2023"])).stderr).toBe("--era is 2020 or current, not 2023.\n");
  expect((await lab(["doc", "--into", "x"])).stderr).toContain("Unknown option '--into'");
});

test("a lab that there is not is said before the console is built", async () => {
  const { code, stdout, stderr } = await lab(["doc", "l98-nobody-wrote-it"]);
  expect([code, stderr]).toEqual([1, "There is no lab l98-nobody-wrote-it.\n"]);
  expect(stdout).not.toContain("Building");
});

test("a new lab is never written over one that there is", async () => {
  const { code, stderr } = await lab(["new", "l10-read-the-denial"]);
  expect([code, stderr]).toEqual([
    1,
    "There is a lab l10-read-the-denial already: lib/labs/definitions/l10-read-the-denial.yaml\n",
  ]);
});
