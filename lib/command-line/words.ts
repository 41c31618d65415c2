/**
 * Lines as a POSIX shell takes them apart: commands and what joins them, words, quotes, escapes. It expands nothing and
 * knows no pipes, and says so.
 * Source: POSIX.1-2024, Shell Command Language, 2.2 Quoting, 2.3 Token Recognition and 2.9.3 Lists.
 */
import { CommandError, exitCodes } from "./command-error";

const unknown: Record<string, string> = {
  "|": "a pipe",
  "&": "a command in the background",
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

/** What makes a command run after the one before it: always, where that went well, where it did not. */
type Joint = ";" | "&&" | "||";

export interface Command {
  /** Before the first command of a line there is none, which counts as `;`. */
  joint: Joint;
  words: Word[];
}

/** One line: more than one in the text where a quote, a backslash or `&&` carries it on. */
export interface Line {
  /** None where the text holds no more than blanks and comments. */
  commands: Command[];
  /** The words of the command at the text's end, which may be still written; none where the line ended before. */
  current: Word[];
  /** Did a newline end it? */
  ended: boolean;
  /** Where the next line begins; the text's length where there is none. */
  end: number;
  /** What the text's end leaves unfinished. */
  open: "'" | '"' | "\\" | "&&" | "||" | undefined;
}

/**
 * The first line that holds a command, at or after a place of a text. Throws CommandError where it cannot be read as a
 * shell's list, or means what needs a real shell. An open quote ends where the text does.
 */
export function readLine(text: string, from = 0): Line {
  const commands: Command[] = [];
  let joint: Joint | undefined = ";";
  let words: Word[] = [];
  let word: Word | undefined;
  let open: Line["open"];
  const add = (letters: string, at: number, quoted = false) => {
    word ??= { text: "", start: at, end: at, quoted: false };
    word.text += letters;
    word.quoted ||= quoted;
  };
  const endWord = (at: number) => {
    if (word) words.push({ ...word, end: at });
    word = undefined;
  };
  /** Ends the command before an operator, if there is one. */
  const endCommand = (at: number) => {
    endWord(at);
    if (words.length === 0) return false;
    commands.push({ joint: joint ?? ";", words });
    words = [];
    joint = undefined;
    return true;
  };
  const goesOn = () => joint === "&&" || joint === "||";
  for (let at = from; at < text.length; at++) {
    const letter = text.charAt(at);
    const next = text.charAt(at + 1);
    if (open === "'") {
      if (letter === "'") open = undefined;
      else add(letter, at);
    } else if (letter === "\\" && next === "" && open === undefined) {
      open = "\\";
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
    } else if (letter === "\n") {
      endCommand(at);
      if (commands.length > 0 && !goesOn()) return { commands, current: [], ended: true, end: at + 1, open };
    } else if (/\s/.test(letter)) {
      endWord(at);
    } else if (letter === "#" && !word) {
      const lineEnd = text.indexOf("\n", at);
      at = (lineEnd < 0 ? text.length : lineEnd) - 1;
    } else if (letter === ";" || ((letter === "&" || letter === "|") && next === letter)) {
      const operator = letter === ";" && next !== ";" ? letter : letter + next;
      if (!endCommand(at) || operator === ";;") throw shellError(`syntax error near unexpected token \`${operator}'`);
      joint = operator === "&&" || operator === "||" ? operator : ";";
      at += operator.length - 1;
    } else if (unknown[letter]) {
      throw shellError(`${unknown[letter]} (\`${letter}') is not known here; quote it to mean it`);
    } else {
      add(letter, at);
    }
  }
  endWord(text.length);
  const current = words;
  endCommand(text.length);
  if (open === undefined && (joint === "&&" || joint === "||")) open = joint;
  return { commands, current, ended: false, end: text.length, open };
}

/** The first line of a text that is run as it stands. Throws CommandError also where its last line is unfinished. */
export function readWholeLine(text: string): Line {
  const line = readLine(text);
  if (line.open === "'" || line.open === '"')
    throw shellError(`unexpected end of the line while looking for matching \`${line.open}'`);
  if (line.open === "&&" || line.open === "||") throw shellError("syntax error: unexpected end of file");
  return line; // a backslash with nothing behind it carries nothing on
}

/** What a text leaves unfinished, so that a shell would read one more line; undefined where it would run it. */
export function unfinished(text: string): Line["open"] {
  try {
    return lastLine(text).open;
  } catch (error) {
    if (error instanceof CommandError) return undefined;
    throw error;
  }
}

/** The last line of a text: the empty one behind a newline too. Throws CommandError where a line cannot be read. */
export function lastLine(text: string): Line {
  let line = readLine(text);
  while (line.ended) line = readLine(text, line.end);
  return line;
}

/**
 * What is run after the first command of a line has ended. In: the line, and whether the command went well. Out: where
 * it begins in the text; undefined where nothing of the line is left to run.
 */
export function nextCommand({ commands }: Line, wentWell: boolean): number | undefined {
  const next = commands.slice(1).find(({ joint }) => joint === ";" || (joint === "&&") === wentWell);
  return next?.words[0]?.start;
}

/** A word in quotes where a shell would not take it as it stands. */
export const quotedWord = (text: string): string =>
  /^[\w@%+=:,./~-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;

/** Source: POSIX.1-2024, 2.8.1: a shell that meets a syntax error exits with a status other than 0; bash with 2. */
const shellError = (text: string) => new CommandError(`shell: ${text}\n`, exitCodes.shell);
