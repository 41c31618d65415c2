/**
 * What this browser keeps of a shell: its files and variables as the server sealed them, and the lines that were typed.
 * Each identity, by its ARN, has its own. Files and lines are of the browser, variables of the tab, as in a terminal's window.
 */
import { isKept } from "./secrets";

export interface KeptShell {
  files: string;
  environment: string;
}

const mostLines = 200;

const placeOf = (what: string, owner: string) => `rehearsal.command-line.${what}.${owner}`;

export const readKept = (owner: string): KeptShell => ({
  files: localStorage.getItem(placeOf("files", owner)) ?? "",
  environment: sessionStorage.getItem(placeOf("environment", owner)) ?? "",
});

export function writeKept(owner: string, { files, environment }: KeptShell) {
  keep(localStorage, placeOf("files", owner), files);
  keep(sessionStorage, placeOf("environment", owner), environment);
}

/** A browser that keeps nothing (a full or closed store) still runs commands. */
function keep(store: Storage, place: string, text: string) {
  try {
    if (text === "") store.removeItem(place);
    else store.setItem(place, text);
  } catch (error) {
    console.warn(`The browser does not keep the shell: ${error}`);
  }
}

/** The lines of earlier, the oldest first. */
export function readHistory(owner: string): string[] {
  try {
    const lines: unknown = JSON.parse(localStorage.getItem(placeOf("history", owner)) ?? "[]");
    return Array.isArray(lines) ? lines.filter((line) => typeof line === "string") : [];
  } catch {
    return []; // somebody's own text
  }
}

/** The history with one more line; a line that holds a secret is not written down. */
export function withLine(owner: string, history: readonly string[], line: string): string[] {
  if (line.trim() === "" || history.at(-1) === line) return [...history];
  const lines = [...history, line].slice(-mostLines);
  keep(localStorage, placeOf("history", owner), JSON.stringify(lines.filter(isKept)));
  return lines;
}
