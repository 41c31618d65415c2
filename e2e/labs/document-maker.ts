/** Watches a play and makes a document of it: Markdown with pictures, one HTML file, and a PDF. */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Locator, Page } from "@playwright/test";
import type { DocumentStep, DocumentTask, LabDocument, Picture } from "@/lib/labs/play/document";
import { htmlOf } from "@/lib/labs/play/html";
import { markdownOf } from "@/lib/labs/play/markdown";
import { withoutSecrets } from "@/lib/labs/play/secrets";
import { plainText, type StepText, textOfStep } from "@/lib/labs/play/sentences";
import { filled } from "@/lib/labs/variables";
import type { Verb } from "@/lib/labs/verbs";
import type { Onlooker, PlayedStep, PlayedTask } from "./onlooker";
import { takePicture } from "./picture";
import type { Player } from "./player";
import { SecretBlur, secretValues } from "./secrets-on-show";
import { seenOf } from "./seen";

/** Of steps that do several things in one, where the picture is taken. */
const worthAPicture: Partial<Record<Verb, readonly string[]>> = {
  signIn: ["signin.submit", "mfa.submit", "signin.confirm-change"],
  signOut: ["nav.account-menu.sign-out"],
  switchRole: ["switchrole.submit"],
  switchBack: ["nav.account-menu.switch-back"],
  cli: ["command-line.panel"],
};
/** Steps that come to a page: what they show is the page itself. */
const arrivals: readonly Verb[] = ["goto", "wait"];
/** Steps whose picture was taken before they were done: what they led to is still to be shown. */
const departures: readonly Verb[] = ["click", "open", "select", "signIn", "switchRole", "switchBack", "mfa"];

export interface DocumentOptions {
  /** Where it is written; what stood there of an earlier document goes. */
  folder: string;
  era: "2020" | "current";
  /** Told of every step. */
  tell?: (line: string) => void;
}

export class DocumentMaker implements Onlooker {
  #tasks: DocumentTask[] = [];
  #blur = new SecretBlur();
  #now: { verb: Verb; step: DocumentStep } | undefined;

  constructor(private readonly options: DocumentOptions) {}

  async begins(player: Player) {
    for (const old of ["pictures", "lab.md", "lab.html", "lab.pdf"])
      await rm(path.join(this.options.folder, old), { recursive: true, force: true });
    await mkdir(path.join(this.options.folder, "pictures"), { recursive: true });
    await this.#blur.begin(player);
  }

  async taskBegins({ title, goal }: PlayedTask) {
    this.#tasks.push({ title, goal, steps: [] });
  }

  async stepBegins({ step, number }: PlayedStep, player: Player) {
    const text: StepText = withoutSecrets(textOfStep(step, await seenOf(step, player)), secretValues(player));
    this.#now = { verb: step.do, step: { number, ...text, pictures: [] } };
    this.#tasks.at(-1)?.steps.push(this.#now.step);
    this.options.tell?.(`${number}. ${plainText(text.sentence)}`);
  }

  async looks(target: string, element: Locator, player: Player) {
    const now = this.#now;
    if (!now) return;
    const worth = worthAPicture[now.verb];
    if (worth && !worth.includes(target)) return;
    const { number } = now.step;
    if (now.verb === "shot") await this.#picture(player, { part: element });
    else await this.#picture(player, { marked: { element, number } });
  }

  async stepEnds({ step }: PlayedStep, player: Player) {
    if (arrivals.includes(step.do)) await this.#picture(player, {});
  }

  async taskEnds(_: PlayedTask, player: Player) {
    const task = this.#tasks.at(-1);
    const [now, index] = [this.#now, this.#tasks.length];
    if (!task || !now || !departures.includes(now.verb)) return;
    task.result = await this.#take(
      player,
      `pictures/result-${index}.png`,
      `The console when this is done: ${task.goal}`,
      {},
    );
  }

  async ends(player: Player) {
    const { folder } = this.options;
    const document = withoutSecrets(this.#document(player), secretValues(player));
    const files = document.tasks.flatMap(({ steps, result }) => [
      ...steps.flatMap(({ pictures }) => pictures.map(({ file }) => file)),
      ...(result ? [result.file] : []),
    ]);
    const bytes = new Map<string, Uint8Array>();
    for (const file of files) bytes.set(file, await readFile(path.join(folder, file)));
    const html = htmlOf(document, bytes);
    await writeFile(path.join(folder, "lab.md"), markdownOf(document));
    await writeFile(path.join(folder, "lab.html"), html);
    await writeFile(path.join(folder, "lab.pdf"), await pdfOf(html, player.page));
  }

  #document({ lab, attempt }: Player): LabDocument {
    const { id, language, level, minutes, exams } = lab;
    const { title, summary, brief, explain } = filled(
      { title: lab.title, summary: lab.summary, brief: lab.brief, explain: lab.explain },
      attempt.values,
    );
    const facts = [
      { name: "Console", value: this.options.era === "2020" ? "2020" : "today's" },
      { name: "Level", value: level },
      { name: "Time", value: `${minutes} minutes` },
      { name: "Exams", value: exams.join(", ") },
    ];
    return { id, title, language, summary, facts, brief, tasks: this.#tasks, explain };
  }

  async #picture(player: Player, shown: Pick<Parameters<typeof takePicture>[1], "marked" | "part">) {
    const step = this.#now?.step;
    if (!step) return;
    const more = step.pictures.length === 0 ? "" : `-${step.pictures.length + 1}`;
    const file = `pictures/${String(step.number).padStart(2, "0")}${more}.png`;
    const alt = `Step ${step.number}: ${plainText(step.sentence)}`;
    step.pictures.push(await this.#take(player, file, alt, shown));
  }

  async #take(
    player: Player,
    file: string,
    alt: string,
    shown: Pick<Parameters<typeof takePicture>[1], "marked" | "part">,
  ): Promise<Picture> {
    const to = path.join(this.options.folder, file);
    await this.#blur.learn(player);
    return { file, alt, ...(await takePicture(player.page, { path: to, ...shown })) };
  }
}

/** The same bytes for the same pages: a PDF's own dates are those of nothing. */
async function pdfOf(html: string, beside: Page): Promise<Buffer> {
  const page = await beside.context().newPage();
  try {
    await page.setContent(html, { waitUntil: "load" });
    const footer = `<div style="width:100%;font:8px sans-serif;text-align:center;color:#545b64"><span class="pageNumber"></span> / <span class="totalPages"></span></div>`;
    const pdf = await page.pdf({
      format: "A4",
      printBackground: true,
      preferCSSPageSize: true,
      tagged: true,
      outline: true,
      displayHeaderFooter: true,
      headerTemplate: "<span></span>",
      footerTemplate: footer,
    });
    const dated = /\/(CreationDate|ModDate) \(D:\d{14}[^)]*\)/g;
    return Buffer.from(
      pdf.toString("latin1").replaceAll(dated, (entry) => entry.replaceAll(/\d/g, "0")),
      "latin1",
    );
  } finally {
    await page.close();
  }
}
