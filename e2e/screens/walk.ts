/**
 * A picture of every page of the console, wide and light, narrow and dark, into docs/screens/, with a page that shows
 * them all. `npm run screens` takes them; they are half the size of the screen.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { follow } from "../fixtures/follow";
import { furnish } from "../fixtures/furnished";
import { pagesOfConsole } from "../fixtures/pages-of-the-tree";
import { settled, test } from "../fixtures/test";
import { folder, halfSize, looks } from "./picture";

test("every page", async ({ account, as, page }) => {
  const furnished = await furnish(account);
  const named = { ...furnished, accountId: account.id, eventId: furnished.deniedEventId };
  await as.root();
  mkdirSync(folder, { recursive: true });
  // Pictures of 2020 are the other walk's.
  for (const file of readdirSync(folder)) if (!file.includes("2020")) rmSync(path.join(folder, file));
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
      "[The console of 2020](2020.md) has some of them, beside those of today.",
      "",
      "| Address | Wide | Narrow |",
      "| --- | --- | --- |",
      ...shown,
      "",
    ].join("\n"),
  );
});

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
