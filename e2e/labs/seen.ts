/** What a page calls a target, as a screen reader would say it. */
import type { Locator } from "@playwright/test";
import type { LabStep } from "@/lib/labs/definition";
import type { Seen } from "@/lib/labs/play/sentences";
import type { Player } from "./player";

/** Out: name and role of the step's target, and the question that it asks. */
export async function seenOf(step: LabStep, player: Player): Promise<Seen> {
  await player.reach(step.target);
  const check = player.lab.grade.checks.find(({ id }) => id === step.question);
  const question = check?.assertion.kind === "answer" ? check.assertion.is : undefined;
  return {
    ...(step.target === undefined ? {} : await accessibleName(player.at(step.target))),
    ...(question && { question: { q: question.q, choices: question.choices } }),
  };
}

/**
 * By the first line of Playwright's aria snapshot: `- button "Create user" [disabled]`, `- text: Users`. A field is called by
 * the label beside it: its accessible name has the whole group's in it, and the star of what is required.
 */
async function accessibleName(element: Locator): Promise<Seen> {
  const [line = ""] = (await element.ariaSnapshot()).split("\n");
  const [, role, quoted, text] = /^- '?([a-z]+)(?: ("(?:[^"\\]|\\.)*"))?[^:]*(?::\s*(.*))?$/.exec(line) ?? [];
  const name: unknown = quoted === undefined ? text : JSON.parse(quoted);
  const label = await element.evaluate((node) => {
    const isTick = node instanceof HTMLInputElement && ["checkbox", "radio"].includes(node.type);
    if (!isTick && node.getAttribute("aria-haspopup") !== "listbox") return undefined;
    // Its own label comes first, what is chosen in it or the group that it belongs to behind that.
    const [id = ""] = node.getAttribute("aria-labelledby")?.trim().split(/\s+/) ?? [];
    const said: HTMLElement | null | undefined = document.getElementById(id) ?? (isTick ? node.labels?.[0] : null);
    // biome-ignore lint/performance/useDomNodeTextContent: only what is drawn has lines, and the first is the label.
    return said?.innerText.trim().split("\n")[0];
  });
  return { role, name: (label || (typeof name === "string" ? name : "")).replace(/\s*\*$/, "").trim() || undefined };
}
