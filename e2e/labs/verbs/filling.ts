/** Forms, lists and tables. */
import { settled } from "../../fixtures/test";
import type { Player } from "../player";
import type { PlayVerb } from "./verb";

export const fill: PlayVerb = async ({ target, with: text = "" }, player) => player.write(target, text);

/** Letter by letter, behind what stands there. */
export const type: PlayVerb = async ({ target, with: text = "" }, player) => {
  await player.at(target).pressSequentially(text);
  await done(target, player);
};

export const check: PlayVerb = async ({ target }, player) => {
  await player.at(target).check();
  await done(target, player);
};

export const uncheck: PlayVerb = async ({ target }, player) => {
  await player.at(target).uncheck();
  await done(target, player);
};

/** One of several: a radio button, a tile, a part of a segmented control. */
export const choose: PlayVerb = async ({ target }, player) => {
  const choice = player.at(target);
  if (await choice.evaluate(({ tagName }) => tagName === "INPUT")) await choice.check();
  else await choice.click();
  await done(target, player);
};

/** Opens a list or a menu, and takes the entry of those words. A list of things to tick stays open, and is closed. */
export const select: PlayVerb = async ({ target, option = "" }, player) => {
  const list = player.at(target);
  if (await list.evaluate(({ tagName }) => tagName === "SELECT")) {
    await list.selectOption({ label: option });
    return done(target, player);
  }
  await list.click();
  const named = (role: "menuitem" | "checkbox" | "option") =>
    player.page.getByRole(role, { name: option, exact: true });
  const entry = named("menuitem").or(named("checkbox")).or(named("option"));
  await entry.waitFor();
  await player.show(target ?? "", entry);
  await entry.click();
  if ((await list.getAttribute("aria-expanded")) === "true") await player.page.keyboard.press("Escape");
  await settled(player.page);
};

/** A file that was saved before in the same lab. */
export const upload: PlayVerb = async ({ target, file = "" }, player) => {
  await player.keptAll();
  const saved = player.has.files.get(file);
  if (!saved) throw new Error(`No file ${file} was saved.`);
  await player.show(target ?? "");
  const chosen = player.page.waitForEvent("filechooser");
  await player.at(target).click();
  await (await chosen).setFiles(saved.path);
  await settled(player.page);
};

/** Types what a dialog asks for. */
export const confirm: PlayVerb = async ({ type: phrase = "" }, player) => player.write("confirm.input", phrase);

/** The form has taken it: whoever watches sees it with what it holds now. */
async function done(target: string | undefined, player: Player) {
  await settled(player.page);
  await player.show(target ?? "");
}
