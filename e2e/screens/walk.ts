/**
 * A picture of every page of the console, wide and light, narrow and dark, into docs/screens/, with a page that shows
 * them all. `npm run screens` takes them; they are half the size of the screen.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { follow } from "../fixtures/follow";
import { furnish } from "../fixtures/furnished";
import { pagesOfConsole } from "../fixtures/pages-of-the-tree";
import { settled, test } from "../fixtures/test";

const folder = path.join(import.meta.dirname, "../../docs/screens");

const looks = [
  { name: "light", colorScheme: "light", width: 1280, height: 800 },
  { name: "narrow", colorScheme: "dark", width: 400, height: 800 },
] as const;

test("every page", async ({ account, as, page }) => {
  const furnished = await furnish(account);
  const named = { ...furnished, accountId: account.id, eventId: furnished.deniedEventId };
  await as.root();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const pages = pagesOfConsole(named).map(({ address }) => ({
    address,
    name: fileName(address, Object.values({ ...named, accountId: account.id }).filter(isText)),
  }));
  // One look after the other: a frame that was narrow once keeps its navigation closed.
  for (const { name: look, colorScheme, width, height } of looks) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    await page.goto("/iam");
    await settled(page);
    for (const { address, name } of pages) {
      await follow(page, address);
      writeFileSync(path.join(folder, `${name}-${look}.webp`), await halfSize(page, width, height));
    }
  }
  const drawn = ({ name }: { name: string }) =>
    looks.map(
      ({ name: look, width }) => `<img src="${name}-${look}.webp" width="${width / 4}" alt="${name}, ${look}">`,
    );
  const shown = pages.map((one) => `| \`${readable(one.address)}\` | ${drawn(one).join(" | ")} |`);
  writeFileSync(
    path.join(folder, "README.md"),
    [
      "# Every page of the console",
      "",
      "Taken by `npm run screens`, of an account with something of everything: wide and light, narrow and dark.",
      "",
      "| Address | Wide | Narrow |",
      "| --- | --- | --- |",
      ...shown,
      "",
    ].join("\n"),
  );
});

/** Playwright's own pictures are four times as large. */
async function halfSize(page: Page, width: number, height: number): Promise<Buffer> {
  const devtools = await page.context().newCDPSession(page);
  const { data } = await devtools.send("Page.captureScreenshot", {
    format: "webp",
    quality: 60,
    clip: { x: 0, y: 0, width, height, scale: 0.5 },
  });
  await devtools.detach();
  return Buffer.from(data, "base64");
}

const isText = (value: unknown): value is string => typeof value === "string";
const readable = (address: string) => decodeURIComponent(address).replaceAll("|", "\\|");

/** `/iam/users/Ana?section=tags` → `iam-users-Ana-section-tags`; ids that differ from run to run are left out. */
function fileName(address: string, names: readonly string[]): string {
  const changing = names.filter((name) => /\d{12}|^[0-9a-f-]{36}$/.test(name));
  let text = decodeURIComponent(address);
  for (const name of changing)
    text = text.replace(
      name,
      name
        .split(/[/:]/)
        .at(-1)
        ?.replace(/[0-9a-f-]{36}|\d{12}/, "one") ?? "",
    );
  return text.replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, "") || "home";
}
