/**
 * A line as a POSIX shell takes it apart: words, quotes, escapes. It expands nothing and joins no commands, and says so.
 * Source: POSIX.1-2024, Shell Command Language, 2.2 Quoting and 2.3 Token Recognition.
 */
import { CommandError, exitCodes } from "./command-error";

const operators: Record<string, string> = {
  "|": "a pipe",
  "&": "a command in the background",
  ";": "a second command",
  "<": "a redirection",
  ">": "a redirection",
  "(": "a subshell",
  ")": "a subshell",
};

/** One word of a line, and where it stands: its quotes are gone from `text` and counted in `start` and `end`. */
export interface Word {
  text: string;
  start: number;
  end: number;
  /** Was any part of it quoted or escaped? */
  quoted: boolean;
}

/** The words of a line. Throws CommandError where a quote is open at the end, or what is meant needs a real shell. */
export function wordsOf(line: string): Word[] {
  const { words, open } = readWords(line);
  if (open) throw shellError(`unexpected end of the line while looking for matching \`${open}'`);
  return words;
}

/** The same for a line that is still being written: an open quote ends where the line does. */
export function readWords(line: string): { words: Word[]; open: "'" | '"' | undefined } {
  const words: Word[] = [];
  let word: Word | undefined;
  let open: "'" | '"' | undefined;
  const add = (text: string, at: number, quoted = false) => {
    word ??= { text: "", start: at, end: at, quoted: false };
    word.text += text;
    word.quoted ||= quoted;
  };
  for (let at = 0; at < line.length; at++) {
    const letter = line.charAt(at);
    const next = line.charAt(at + 1);
    if (open === "'") {
      if (letter === "'") open = undefined;
      else add(letter, at);
    } else if (letter === "\\" && (open === undefined || '$`"\\\n'.includes(next))) {
      if (next !== "\n") add(next, at, true);
      at++;
    } else if (letter === open) {
      open = undefined;
    } else if (letter === "`" || (letter === "$" && /[A-Za-z_{(0-9@*#?$!-]/.test(next))) {
      throw shellError(`nothing is expanded here: quote ${letter} with '…', or write the value itself`);
    } else if (open === '"') {
      add(letter, at);
    } else if (letter === "'" || letter === '"') {
      open = letter;
      add("", at, true);
    } else if (/\s/.test(letter)) {
      if (word) words.push({ ...word, end: at });
      word = undefined;
    } else if (letter === "#" && !word) {
      return { words, open };
    } else if (operators[letter]) {
      throw shellError(
        `one command a line: ${operators[letter]} (\`${letter}') is not known here; quote it to mean it`,
      );
    } else {
      add(letter, at);
    }
  }
  if (word) words.push({ ...word, end: line.length });
  return { words, open };
}

/** A word in quotes where a shell would not take it as it stands. */
export const quotedWord = (text: string): string =>
  /^[\w@%+=:,./~-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;

/** Source: POSIX.1-2024, 2.8.1: a shell that meets a syntax error exits with a status other than 0; bash with 2. */
const shellError = (text: string) => new CommandError(`shell: ${text}\n`, exitCodes.shell);
