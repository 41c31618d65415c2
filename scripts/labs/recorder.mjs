/**
 * The ffmpeg that a video is recorded with. Playwright looks for one of its own download; any that the system's package
 * manager brings does as well, so it is put where Playwright looks. None is a part of this product.
 */
import { accessSync, constants, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "../data-folder.mjs";
import { Sentence } from "../sentence.mjs";

const names = { linux: "ffmpeg-linux", darwin: "ffmpeg-mac", win32: "ffmpeg-win64.exe" };

/**
 * In: the environment, and a folder that is ours. Out: the environment that makes Playwright find the ffmpeg.
 * Throws a Sentence that says how to get one where there is none.
 */
export function recorderOf(env, folder, platform = process.platform) {
  const ffmpeg = findFfmpeg(env, platform);
  if (!ffmpeg)
    throw new Sentence(
      "There is no ffmpeg, and a video needs one. Install it by your system's package manager (apt install ffmpeg, " +
        "dnf install ffmpeg-free, brew install ffmpeg, winget install ffmpeg), or say where it is with FFMPEG_PATH. " +
        "Documents need none: npm run lab -- doc",
    );
  const place = path.join(folder, `ffmpeg-${playwrightsRevision()}`, names[platform] ?? "ffmpeg-linux");
  mkdirSync(path.dirname(place), { recursive: true });
  rmSync(place, { force: true });
  if (platform === "win32") copyFileSync(ffmpeg, place);
  else symlinkSync(ffmpeg, place);
  return { PLAYWRIGHT_BROWSERS_PATH: folder, REHEARSAL_FFMPEG: ffmpeg };
}

/** FFMPEG_PATH, or the first on the PATH. A FFMPEG_PATH that is none is said, not passed over. */
function findFfmpeg({ FFMPEG_PATH: named, PATH: paths = "" }, platform) {
  if (named) {
    if (isProgram(named)) return path.resolve(named);
    throw new Sentence(`FFMPEG_PATH is ${named}, and there is no program.`);
  }
  const name = platform === "win32" ? "ffmpeg.exe" : "ffmpeg";
  return paths
    .split(path.delimiter)
    .filter(Boolean)
    .map((folder) => path.join(folder, name))
    .find(isProgram);
}

function isProgram(file) {
  if (!existsSync(file)) return false;
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Of the ffmpeg that this Playwright asks for: a part of the name of the folder where it looks. */
function playwrightsRevision() {
  const file = path.join(projectRoot, "node_modules/playwright-core/browsers.json");
  const { browsers } = JSON.parse(readFileSync(file, "utf8"));
  return browsers.find(({ name }) => name === "ffmpeg").revision;
}
