/** How the pictures of docs/screens/ are taken. */
import path from "node:path";
import type { Page } from "@playwright/test";

export const folder = path.join(import.meta.dirname, "../../docs/screens");

export const looks = [
  { name: "light", colorScheme: "light", width: 1280, height: 800 },
  { name: "narrow", colorScheme: "dark", width: 400, height: 800 },
] as const;

/** Playwright's own pictures are four times as large. */
export async function halfSize(page: Page, width: number, height: number): Promise<Buffer> {
  const devtools = await page.context().newCDPSession(page);
  const { data } = await devtools.send("Page.captureScreenshot", {
    format: "webp",
    quality: 60,
    clip: { x: 0, y: 0, width, height, scale: 0.5 },
  });
  await devtools.detach();
  return Buffer.from(data, "base64");
}
