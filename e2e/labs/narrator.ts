/**
 * Watches a play and makes a video of it, at a pace at which one can follow: chapters by task, captions by step, a
 * pointer that goes to what is clicked, and a poster.
 */
import { execFile } from "node:child_process";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import type { Disposable, Page } from "@playwright/test";
import { withoutSecrets } from "@/lib/labs/play/secrets";
import { spokenText, textOfStep } from "@/lib/labs/play/sentences";
import { readingTime, Timeline, webVtt } from "@/lib/labs/play/timeline";
import { captionOverlay, posterPage, videoPage } from "@/lib/labs/play/video-page";
import { filled } from "@/lib/labs/variables";
import type { Onlooker, PlayedStep, PlayedTask } from "./onlooker";
import type { Player } from "./player";
import { SecretBlur, secretValues } from "./secrets-on-show";
import { seenOf } from "./seen";

export interface NarratorOptions {
  /** Where it is written; what stood there of an earlier video goes. */
  folder: string;
  size: { width: number; height: number };
  /** Told of every step. */
  tell?: (line: string) => void;
  /** False: captions, chapters and poster alone, as fast as the play goes. */
  recorded?: boolean;
}

const files = ["lab.webm", "lab.mp4", "captions.vtt", "chapters.vtt", "poster.png", "video.html"];
/** How long what a step led to is looked at. */
const afterStepMs = 900;

export class Narrator implements Onlooker {
  #line: Timeline | undefined;
  #blur = new SecretBlur();
  #recorded: { page: Page; parts: string[] } | undefined;
  #caption: Disposable | undefined;

  constructor(private readonly options: NarratorOptions) {}

  async begins(player: Player) {
    const { folder } = this.options;
    for (const old of files) await rm(path.join(folder, old), { force: true });
    await mkdir(folder, { recursive: true });
    await this.#blur.begin(player);
    await this.#drawPoster(player);
    await this.#record(player.page);
    this.#line = new Timeline(Date.now);
  }

  async taskBegins({ title, goal }: PlayedTask, player: Player) {
    const told = withoutSecrets({ title, goal }, secretValues(player));
    this.#line?.chapter(told.title);
    if (this.options.recorded === false) return;
    const duration = readingTime(`${told.title} ${told.goal}`);
    await player.page.screencast.showChapter(told.title, { description: told.goal, duration });
  }

  async stepBegins({ step, number }: PlayedStep, player: Player) {
    await this.#blur.learn(player);
    const text = textOfStep(step, await seenOf(step, player));
    const spoken = withoutSecrets(spokenText(text), secretValues(player));
    this.options.tell?.(`${number}. ${spoken}`);
    await this.#hush();
    this.#line?.say(spoken);
    this.#caption = await player.page.screencast.showOverlay(captionOverlay(spoken));
    await player.page.waitForTimeout(this.#pace(readingTime(spoken)));
  }

  async stepEnds(_: PlayedStep, player: Player) {
    if (player.page !== this.#recorded?.page) await this.#record(player.page);
    await player.page.waitForTimeout(this.#pace(afterStepMs));
  }

  async taskEnds() {
    await this.#hush();
    this.#line?.hush();
  }

  async ends({ lab, attempt }: Player) {
    await this.#hush();
    this.#line?.end();
    await this.#finish();
    const [captions, chapters] = [webVtt(this.#line?.captions ?? []), webVtt(this.#line?.chapters ?? [])];
    const { folder } = this.options;
    await writeFile(path.join(folder, "captions.vtt"), captions);
    await writeFile(path.join(folder, "chapters.vtt"), chapters);
    const { title, summary } = filled({ title: lab.title, summary: lab.summary }, attempt.values);
    await writeFile(
      path.join(folder, "video.html"),
      videoPage({ title, summary, language: lab.language, captions, chapters: this.#line?.chapters ?? [] }),
    );
  }

  #pace(milliseconds: number) {
    return this.options.recorded === false ? 0 : milliseconds;
  }

  async #hush() {
    await this.#caption?.dispose();
    this.#caption = undefined;
  }

  /** A picture of the title, drawn beside the play. */
  async #drawPoster({ lab, attempt, page }: Player) {
    const poster = await page.context().newPage();
    const { title, summary } = filled({ title: lab.title, summary: lab.summary }, attempt.values);
    await poster.setContent(posterPage({ title, summary, minutes: lab.minutes, level: lab.level }));
    await poster.screenshot({ path: path.join(this.options.folder, "poster.png"), animations: "disabled" });
    await poster.close();
  }

  /** From now on this tab is recorded; what was recorded of another one before is a part of the same video. */
  async #record(page: Page) {
    if (this.options.recorded === false) return;
    await this.#recorded?.page.screencast.stop();
    const parts = this.#recorded?.parts ?? [];
    const part = path.join(this.options.folder, `part-${parts.length + 1}.webm`);
    this.#recorded = { page, parts: [...parts, part] };
    await page.screencast.start({ path: part, size: this.options.size });
    await page.screencast.showActions({
      cursor: "pointer",
      duration: 700,
      // What Playwright calls an action is for testers, and names what is typed.
      style: { title: "display: none", highlight: "outline: 3px solid #d13212; border-radius: 6px" },
    });
  }

  async #finish() {
    if (!this.#recorded) return;
    const { page, parts } = this.#recorded;
    await page.screencast.stop();
    const video = path.join(this.options.folder, "lab.webm");
    const [only, second] = parts;
    if (only !== undefined && second === undefined) await rename(only, video);
    else await this.#join(parts, video);
    const mp4 = ["-i", video, "-c:v", "libx264", "-pix_fmt", "yuv420p", "-movflags", "+faststart"];
    // Some systems' ffmpeg has no encoder for it; the .webm is what counts.
    await ffmpeg(...mp4, path.join(this.options.folder, "lab.mp4")).catch(() =>
      this.options.tell?.("This ffmpeg writes no .mp4."),
    );
  }

  async #join(parts: readonly string[], video: string) {
    const list = path.join(this.options.folder, "parts.txt");
    await writeFile(list, parts.map((part) => `file '${path.basename(part)}'\n`).join(""));
    await ffmpeg("-f", "concat", "-i", list, "-c", "copy", video);
    for (const part of [...parts, list]) await rm(part);
  }
}

const ffmpeg = (...args: string[]) =>
  promisify(execFile)(process.env.REHEARSAL_FFMPEG ?? "ffmpeg", ["-y", "-loglevel", "error", ...args]);
