/** What must not be read in pictures and videos: what secret steps fill in, and every password, key and seed of the play. */
import { stepsIn } from "@/lib/labs/definition";
import type { Player } from "./player";

/** A field shows dots besides, so that the same picture comes of another password of that length. */
const unreadable = "filter: blur(7px) !important; -webkit-text-security: disc !important";
/** One-time codes are worth nothing a minute later. They only must not differ from picture to picture. */
const codes = '[data-testid^="mfa.code"] { -webkit-text-security: disc !important }';

/** Secrets that the console shows by itself: the QR code and the key of an authenticator. */
const alwaysSecret = ["[data-otpauth]", '[data-testid="mfa.secret-key"]'];

/** A value of fewer letters is part of too many words to be a secret. */
const leastLength = 8;

/** The values that nobody may read. */
export function secretValues({ lab, attempt, has }: Player): Set<string> {
  const generated = Object.entries(lab.vars).flatMap(([name, how]) =>
    typeof how === "object" && "generate" in how ? [name] : [],
  );
  const told = Object.entries(attempt.values).flatMap(([name, value]) =>
    generated.includes(name) || /(^|\.)(root|user)Password$/.test(name) ? [value] : [],
  );
  const keys = [...has.keys.values()].map(({ secretAccessKey }) => secretAccessKey);
  return new Set([...told, ...has.passwords.values(), ...keys, ...Object.values(attempt.devices)].filter(Boolean));
}

/** Blurs in every tab of a play's browser, before it is drawn, what must not be read. */
export class SecretBlur {
  #known = new Set<string>();

  /** From now on: what secret steps fill in, and what holds a value that is secret. */
  async begin(player: Player): Promise<void> {
    const steps = player.lab.tasks.flatMap((task) =>
      (["2020", "current"] as const).flatMap((era) => stepsIn(task, era)),
    );
    const targets = steps.flatMap(({ secret, target }) => (secret && target ? [target] : []));
    const selectors = [...alwaysSecret, ...targets.map((target) => `[data-testid=${JSON.stringify(target)}]`)];
    const rule = `${[...selectors, "[data-secret-of-play]"].join(", ")} { ${unreadable} }`;
    await everywhere(player, adopt, [`${rule} ${codes}`]);
    await this.learn(player);
  }

  /** Values that came up since: keys that were saved, passwords that were chosen. */
  async learn(player: Player): Promise<void> {
    await player.keptAll();
    const more = [...secretValues(player)].filter((value) => value.length >= leastLength && !this.#known.has(value));
    if (more.length === 0) return;
    for (const value of more) this.#known.add(value);
    await everywhere(player, watch, more);
  }
}

/** On every page that is open, and on all that will be. */
async function everywhere({ page }: Player, script: (given: string[]) => void, given: string[]) {
  await page.context().addInitScript(script, given);
  for (const one of page.context().pages()) await one.evaluate(script, given);
}

/** A sheet that is adopted asks no leave of the page's Content Security Policy. */
function adopt([rule = ""]: string[]) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rule);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** Marks whatever on the page holds one of the values, and takes the mark from what holds none any more. */
function watch(values: string[]) {
  const held = window as unknown as { secretsOfPlay?: string[] };
  if (held.secretsOfPlay) {
    held.secretsOfPlay.push(...values);
    return;
  }
  const secrets = values.slice();
  held.secretsOfPlay = secrets;
  const holds = (text: string | null | undefined) => !!text && secrets.some((secret) => text.includes(secret));
  const look = () => {
    const holding = new Set<Element>();
    for (const field of document.querySelectorAll<HTMLInputElement>("input, textarea"))
      if (holds(field.value)) holding.add(field);
    const texts = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { parentElement: around, textContent } = texts.currentNode;
      if (around && holds(textContent)) holding.add(around);
    }
    for (const marked of document.querySelectorAll("[data-secret-of-play]"))
      if (!holding.has(marked)) marked.removeAttribute("data-secret-of-play");
    for (const one of holding) one.setAttribute("data-secret-of-play", "");
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
  document.addEventListener("input", look, true);
  look();
}
