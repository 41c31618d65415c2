/** Pictures of the console: cropped to what a step is about, with a numbered marker. */
import { writeFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { type Box, crop, margin, type Size, within } from "@/lib/labs/play/crop";
import { drawMark, eraseMark } from "./picture-mark";
import { placesOf } from "./places";

export interface Shot {
  path: string;
  /** What is marked, and the number on the mark. Without it the whole window is shown. */
  marked?: { element: Locator; number: number };
  /** What is shown, unmarked. */
  part?: Locator;
}

/** Takes a picture. Out: its size in CSS pixels. */
export async function takePicture(page: Page, { path, marked, part }: Shot): Promise<Size> {
  const window = page.viewportSize() ?? { width: 1280, height: 900 };
  const places = marked ? await placesOf(marked.element) : undefined;
  const shown = part ? await part.boundingBox() : undefined;
  const clip = places ? crop(places, window) : within(shown ?? (await filledPart(page, window)), window);
  if (places && marked) await drawMark(page, places.target, marked.number, clip);
  await writeFile(path, await page.screenshot({ clip, animations: "disabled", caret: "hide" }));
  if (places) await eraseMark(page);
  return { width: clip.width, height: clip.height };
}

/** The window down to where its page ends: what is empty below tells nothing. */
async function filledPart(page: Page, window: Size): Promise<Box> {
  const bottom = await page.evaluate(() => {
    const main = document.querySelector("main") ?? document.body;
    const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    let lowest = 0;
    while (texts.nextNode()) {
      if (!texts.currentNode.textContent?.trim()) continue;
      range.selectNodeContents(texts.currentNode);
      lowest = Math.max(lowest, range.getBoundingClientRect().bottom);
    }
    return lowest;
  });
  return { x: 0, y: 0, width: window.width, height: Math.max(bottom + 3 * margin, window.height / 2) };
}
