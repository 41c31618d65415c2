/**
 * When what is said in a video: captions and chapters, as WebVTT. Pure: the clock is given.
 * Source of the form: W3C, WebVTT: The Web Video Text Tracks Format.
 */
export interface Cue {
  /** Milliseconds from the video's beginning. */
  from: number;
  to: number;
  text: string;
}

const leastMs = 1500;
const wordsPerSecond = 2.6;

/** How long a text must stand to be read, in milliseconds. */
export function readingTime(text: string): number {
  const words = text.split(/\s+/).filter(Boolean).length;
  return Math.max(leastMs, Math.round((words / wordsPerSecond) * 1000));
}

export class Timeline {
  readonly captions: Cue[] = [];
  readonly chapters: Cue[] = [];
  readonly #beginning: number;

  /** In: what time it is, in milliseconds; the video begins now. */
  constructor(private readonly now: () => number) {
    this.#beginning = now();
  }

  /** A caption stands from now until the next one, or until `hush`. */
  say(text: string): void {
    this.hush();
    this.captions.push({ from: this.#at(), to: Number.POSITIVE_INFINITY, text });
  }

  hush(): void {
    close(this.captions, this.#at());
  }

  /** A chapter lasts until the next one. */
  chapter(title: string): void {
    close(this.chapters, this.#at());
    this.chapters.push({ from: this.#at(), to: Number.POSITIVE_INFINITY, text: title });
  }

  end(): void {
    this.hush();
    close(this.chapters, this.#at());
  }

  #at() {
    return this.now() - this.#beginning;
  }
}

/** A cue that would last no time lasts a millisecond: WebVTT has none that ends where it begins. */
function close(cues: Cue[], at: number): void {
  const last = cues.at(-1);
  if (last && last.to === Number.POSITIVE_INFINITY) last.to = Math.max(at, last.from + 1);
}

/** In: cues in their order. Out: a WebVTT file. */
export function webVtt(cues: readonly Cue[]): string {
  const blocks = cues.map(({ from, to, text }, index) => `${index + 1}\n${time(from)} --> ${time(to)}\n${safe(text)}`);
  return `${["WEBVTT", ...blocks].join("\n\n")}\n`;
}

function time(milliseconds: number): string {
  const whole = Math.round(milliseconds);
  const two = (value: number) => String(value).padStart(2, "0");
  const [hours, minutes, seconds] = [whole / 3_600_000, (whole / 60_000) % 60, (whole / 1000) % 60].map(Math.floor);
  return `${two(hours ?? 0)}:${two(minutes ?? 0)}:${two(seconds ?? 0)}.${String(whole % 1000).padStart(3, "0")}`;
}

/** A cue's text has no mark-up of its own and no empty line, which would end it. */
const safe = (text: string) =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll(/\s*\n\s*/g, " ")
    .trim();
