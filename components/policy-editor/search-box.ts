/**
 * The editor's search box (Ctrl+F) for who has no mouse: Ace's buttons in it are plain text that only a click reaches, and
 * its Tab goes from one field to the other and nowhere else.
 */
import type { SearchBox } from "ace-builds/src-noconflict/ext-searchbox";

/** What the box is made of that Ace's types do not tell. */
interface Box extends SearchBox {
  $init: () => void;
  $searchBarKb: { bindKey: (keys: string, command: null) => void };
}

/** What each button does, by Ace's word for it. */
const names = new Map([
  ["hide", "Close search"],
  ["findPrev", "Previous match"],
  ["findNext", "Next match"],
  ["findAll", "Select all matches"],
  ["replaceAndFindNext", "Replace"],
  ["replaceAll", "Replace all"],
  ["toggleReplace", "Toggle replace mode"],
  ["toggleRegexpMode", "Regular expression"],
  ["toggleCaseSensitive", "Match case"],
  ["toggleWholeWords", "Whole words"],
  ["searchInSelection", "Search in selection"],
]);
const switches = /^(toggle|searchIn)/;

/** In: what Ace's module of the search box holds. Boxes that are made from now on are gone through by Tab. */
export function reachByKeyboard({ SearchBox }: { SearchBox: { prototype: SearchBox } }) {
  const box = SearchBox.prototype as Box;
  const { $init: init, $syncOptions: syncOptions } = box;
  // The browser's own Tab, then.
  box.$searchBarKb.bindKey("Tab|Shift-Tab", null);
  box.$init = function () {
    init.call(this);
    for (const button of this.element.querySelectorAll("[action]")) makeButton(button);
    for (const field of this.element.querySelectorAll("input")) field.ariaLabel = field.placeholder;
  };
  box.$syncOptions = function (preventScroll) {
    syncOptions.call(this, preventScroll);
    for (const button of this.element.querySelectorAll("[action]"))
      if (switches.test(actionOf(button)))
        button.ariaPressed = String((button as Element & { checked?: boolean }).checked ?? false);
  };
}

const actionOf = (button: Element) => button.getAttribute("action") ?? "";

function makeButton(button: Element) {
  button.role = "button";
  button.ariaLabel = names.get(actionOf(button)) ?? null;
  button.setAttribute("tabindex", "0");
  button.addEventListener("keydown", (event) => {
    if (!(event instanceof KeyboardEvent) || (event.key !== "Enter" && event.key !== " ")) return;
    // To the box around it Enter is the next match.
    event.preventDefault();
    event.stopPropagation();
    button.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  });
}
