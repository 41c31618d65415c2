/** What comes of a play: a document, whole in Markdown, HTML and PDF; and what a video says, without the recorder. */
import { mkdir, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Locator } from "@playwright/test";
import { stepsIn } from "@/lib/labs/definition";
import { readLabFile } from "../../scripts/labs/lab-files";
import { violations } from "../fixtures/inspection";
import { expect, test } from "../fixtures/test";
import { DocumentMaker } from "./document-maker";
import { Narrator } from "./narrator";
import { pictureOptions } from "./output-of-run";
import { playLab } from "./play-lab";
import type { Player } from "./player";
import { secretValues } from "./secrets-on-show";

test.use({ actionTimeout: 20_000, ...pictureOptions });

/** Notes what must not be read, and how a secret field looks while it is pictured. */
class WatchedMaker extends DocumentMaker {
  readonly secrets = new Set<string>();
  readonly blurred: string[] = [];

  override async looks(target: string, element: Locator, player: Player) {
    await super.looks(target, element, player);
    const filter = await element.evaluate((node) => getComputedStyle(node).filter);
    if (filter.startsWith("blur")) this.blurred.push(target);
    for (const secret of secretValues(player)) this.secrets.add(secret);
  }
}

test("a lab as a document", async ({ page, context }, info) => {
  const { lab } = readLabFile("lib/labs/definitions/l01-find-your-way.yaml");
  if (!lab) throw new Error("The lab cannot be read.");
  const folder = info.outputPath("document");
  await mkdir(folder);
  const maker = new WatchedMaker({ folder, era: "current" });
  await playLab(page, { lab, era: "current", repeatable: true }, maker);

  const markdown = await readFile(path.join(folder, "lab.md"), "utf8");
  const html = await readFile(path.join(folder, "lab.html"), "utf8");
  const steps = [...markdown.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number));
  expect(steps).toEqual(steps.map((_, index) => index + 1));
  expect(steps.length).toBe(lab.tasks.flatMap((task) => stepsIn(task, "current")).length);
  expect(markdown).toContain("Enter the password in **Password**.");
  expect(maker.blurred).toEqual(["signin.password"]);
  expect(maker.secrets.size).toBe(2); // of root, and of users
  for (const secret of maker.secrets) expect(markdown + html).not.toContain(secret);
  // Every sentence names what the console calls it: an id would have been left where no name was found.
  expect(markdown).not.toMatch(/\*\*[a-z-]+\.[a-z.-]+(\[.*\])?\*\*/);

  const pictures = [...markdown.matchAll(/!\[(.+)\]\((pictures\/.+\.png)\)/g)];
  expect(pictures.length).toBeGreaterThan(steps.length - 3);
  expect((await readdir(path.join(folder, "pictures"))).sort()).toEqual(
    pictures.map(([, , file]) => path.basename(file ?? "")).sort(),
  );
  expect((await readFile(path.join(folder, "lab.pdf"))).subarray(0, 5).toString()).toBe("%PDF-");

  const reader = await context.newPage();
  await reader.setViewportSize({ width: 400, height: 800 });
  await reader.setContent(html);
  await expect(reader.getByRole("img")).toHaveCount(pictures.length);
  await expect(reader.getByRole("listitem").first()).toBeVisible();
  const drawn = await reader.evaluate(() => ({
    wide: document.documentElement.scrollWidth > window.innerWidth,
    broken: [...document.images].filter(({ naturalWidth, alt }) => naturalWidth === 0 || alt === "").length,
  }));
  expect(drawn).toEqual({ wide: false, broken: 0 });
  expect(await violations(reader)).toEqual([]);
});

test("what a video says: a caption for each step, a chapter for each task, a poster", async ({ page }, info) => {
  const { lab } = readLabFile("lib/labs/definitions/l03-let-iam-see-billing.yaml");
  if (!lab) throw new Error("The lab cannot be read.");
  const folder = info.outputPath("video");
  const said: string[] = [];
  const narrator = new Narrator({
    folder,
    size: page.viewportSize() ?? { width: 0, height: 0 },
    recorded: false,
    tell: (line) => said.push(line),
  });
  await playLab(page, { lab, era: "current", repeatable: true }, narrator);

  const cues = async (file: string) => {
    const [head, ...blocks] = (await readFile(path.join(folder, file), "utf8")).trim().split("\n\n");
    expect(head).toBe("WEBVTT");
    return blocks.map((block) => block.split("\n").slice(2).join("\n"));
  };
  expect(await cues("chapters.vtt")).toEqual(lab.tasks.map(({ title }) => title));
  const captions = await cues("captions.vtt");
  expect(captions).toHaveLength(lab.tasks.flatMap((task) => stepsIn(task, "current")).length);
  expect(captions[0]).toBe(
    "Open the page Billing, /billing. Fay has the policy. Read the sentence: it is not the policy that is missing.",
  );
  expect(said.map((line) => line.replace(/^\d+\. /, ""))).toEqual(captions);
  const shown = await readFile(path.join(folder, "video.html"), "utf8");
  for (const { title } of lab.tasks) expect(shown).toContain(title);
  expect((await readFile(path.join(folder, "poster.png"))).subarray(1, 4).toString()).toBe("PNG");
});
