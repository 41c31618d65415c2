/** From page to page, and looking. */
import { addressOfPage } from "@/lib/labs/verbs";
import { settled } from "../../fixtures/test";
import type { PlayVerb } from "./verb";

export const goto: PlayVerb = async ({ page, url }, player) => {
  const address = url ?? addressOfPage(page ?? "");
  if (address === undefined) throw new Error("The step names neither a page nor an address.");
  await player.goto(address);
};

export const click: PlayVerb = async ({ target }, player) => {
  await player.reach(target);
  await player.press(target);
  if (target === "authenticator.scan") await takeDevice(player);
};

/** What the app has scanned, by the device's name and by its owner, who registers it. */
const takeDevice = async ({ page, has, who }: Parameters<PlayVerb>[1]) => {
  const address = (await page.locator("[data-otpauth]").getAttribute("data-otpauth")) ?? "";
  const { pathname, searchParams } = new URL(address);
  const device = decodeURIComponent(pathname).replace(/^.*:/, "").replace(/@.*$/, "");
  for (const name of [device, who.replace("user/", "")]) has.addDevice(name, searchParams.get("secret") ?? "");
};

/** The event is asked for with what the step expects. */
export const wait: PlayVerb = async (_, { page }) => settled(page);

/** A part of the page that is worth looking at by itself; the whole page where none is named. */
export const shot: PlayVerb = async ({ crop = "body" }, player) => {
  const shown = player.page.getByTestId(crop).or(player.page.locator(crop)).first();
  await shown.waitFor();
  await player.show(crop, shown);
};

/** The sentence is for the learner; there is nothing to do. */
export const say: PlayVerb = async () => undefined;
