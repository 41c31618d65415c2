/** Where a video's ffmpeg comes from, and what is said where there is none. */
import { chmodSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { recorderOf } from "./recorder.mjs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "recorder-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function program(name: string, mode = 0o755) {
  const file = path.join(folder, name);
  writeFileSync(file, "#!/bin/sh\n");
  chmodSync(file, mode);
  return file;
}

test("without one, a sentence says what to install and what goes without", () => {
  expect(() => recorderOf({ PATH: folder }, path.join(folder, "ours"), "linux")).toThrow(
    /^There is no ffmpeg, and a video needs one\. Install it .*apt install ffmpeg.*FFMPEG_PATH.*npm run lab -- doc$/,
  );
});

test("a file of that name that is no program is none", () => {
  program("ffmpeg", 0o644);
  expect(() => recorderOf({ PATH: folder }, path.join(folder, "ours"), "linux")).toThrow("There is no ffmpeg");
});

test("the first on the PATH is put where this Playwright looks for its own", async () => {
  const ffmpeg = program("ffmpeg");
  const ours = path.join(folder, "ours");
  const env = recorderOf({ PATH: `/nowhere:${folder}` }, ours, "linux");
  expect(env).toEqual({ PLAYWRIGHT_BROWSERS_PATH: ours, REHEARSAL_FFMPEG: ffmpeg });
  // Asked of Playwright itself, in a process that was told so.
  const { runNode } = await import("../run-process.mjs");
  const ask = `import core from "playwright-core/lib/coreBundle"; console.log(core.registry.registry.findExecutable("ffmpeg").executablePath());`;
  const { stdout } = await runNode(["--input-type=module", "-e", ask], { env, quiet: true });
  expect(readlinkSync(stdout.trim())).toBe(ffmpeg);
});

test("FFMPEG_PATH stands over the PATH, and a wrong one is said", () => {
  program("ffmpeg");
  const mine = program("my-ffmpeg");
  expect(recorderOf({ PATH: folder, FFMPEG_PATH: mine }, path.join(folder, "ours"), "linux")).toMatchObject({
    REHEARSAL_FFMPEG: mine,
  });
  const wrong = path.join(folder, "nothing");
  expect(() => recorderOf({ PATH: folder, FFMPEG_PATH: wrong }, folder, "linux")).toThrow(
    `FFMPEG_PATH is ${wrong}, and there is no program.`,
  );
});
