/** What Tab offers: services, operations, options, the words that AWS knows, profiles and files. */

import { configureCommands } from "./configure";
import { Files } from "./files";
import { globalOptions } from "./global-options";
import type { ServiceModel, Shape } from "./model";
import { memberOptions, optionsOf } from "./operation-options";
import type { Option } from "./option-parser";
import { profileNames } from "./profiles";
import { commands, type ShellState } from "./shell";
import { waitedFor, waitStates } from "./wait";
import { lastLine, quotedWord, type Word } from "./words";

export interface Completion {
  /** Whole words that may stand in the place of the one at the cursor, sorted. */
  words: string[];
  /** Where that word begins, and where it ends. */
  start: number;
  end: number;
}

/** In: the line and the cursor's place in it. */
export function completionsOf(
  line: string,
  cursor: number,
  state: ShellState,
  services: readonly ServiceModel[],
): Completion {
  const before = line.slice(0, cursor);
  const nothing = { words: [], start: cursor, end: cursor };
  let words: Word[];
  try {
    words = lastLine(before).current;
  } catch {
    return nothing; // what no shell can read has no end that is known
  }
  const last = words.at(-1);
  const current = last && last.end === before.length && !/\s$/.test(before) ? last : undefined;
  const done = (current ? words.slice(0, -1) : words)
    .map(({ text }) => text)
    .filter((word, at) => at > 0 || !/^\w+=/.test(word));
  const typed = current?.text ?? "";
  const offered = offers(done, typed, new Files(state.files), services);
  const fitting = [...new Set(offered)].filter((word) => word.startsWith(typed)).sort();
  return { words: fitting.map(quotedWord), start: current?.start ?? cursor, end: cursor };
}

function offers(done: readonly string[], typed: string, files: Files, services: readonly ServiceModel[]): string[] {
  const [name, ...args] = done;
  if (name === undefined) return [...commands.keys(), "clear", "history"];
  if (name === "cat" || name === "rm") return files.names(typed.startsWith("."));
  if (name !== "aws") return [];
  const previous = args.at(-1) ?? "";
  if (previous === "--profile") return profileNames(files);
  const global = globalOptions.find((option) => option.name === previous && option.takes !== "none");
  if (global) return [...(global.choices ?? [])];
  const [command, operationName, state] = positionals(args);
  if (command === undefined)
    return typed.startsWith("-") ? globalNames() : [...services.map((one) => one.command), "s3", "configure", "help"];
  if (command === "configure") return operationName === undefined ? [...configureCommands] : globalNames();
  if (command === "s3")
    return operationName === undefined
      ? ["ls", "cp", "mv", "rm", "sync", "mb", "rb", "presign", "help"]
      : files.names();
  const service = services.find((one) => one.command === command);
  if (!service) return [];
  if (operationName === undefined)
    return typed.startsWith("-")
      ? globalNames()
      : [
          ...[...service.operations.values()].filter(({ served }) => served).map(({ cliName }) => cliName),
          ...(waitStates(service.command).length > 0 ? ["wait"] : []),
          "help",
        ];
  if (operationName === "wait" && state === undefined) return waitStates(service.command);
  const operation = operationName === "wait" ? waitedFor(service, state ?? "") : service.operations.get(operationName);
  if (!operation) return [];
  const member = memberOptions(operation).find((option) => option.name === previous && option.takes !== "none");
  const option = member ?? optionsOf(operation).find((one) => one.name === previous && one.takes !== "none");
  if (option && !typed.startsWith("--")) return valuesOf(option, member?.member.shape, typed, files);
  if (typed !== "" && !typed.startsWith("-")) return [];
  const given = new Set(args);
  return [...optionsOf(operation).map((one) => one.name), ...globalNames()].filter((one) => !given.has(one));
}

const globalNames = () => globalOptions.map((option) => option.name);

function valuesOf(option: Option, shape: Shape | undefined, typed: string, files: Files): string[] {
  const words = option.choices ?? wordsOf(shape);
  if (words) return [...words];
  const address = /^fileb?:\/\//.exec(typed)?.[0];
  if (address) return files.names().map((name) => address + name);
  return typed === "" || "file://".startsWith(typed) ? files.names().map((name) => `file://${name}`) : [];
}

const wordsOf = (shape: Shape | undefined): readonly string[] | undefined =>
  shape?.type === "string" ? shape.words : shape?.type === "list" ? wordsOf(shape.member) : undefined;

/** The words that are neither an option of every command nor the value of one. */
function positionals(args: readonly string[]): string[] {
  const found: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const word = args[at] ?? "";
    if (!word.startsWith("-")) found.push(word);
    else if (found.length < 2 && globalOptions.some(({ name, takes }) => name === word && takes === "one")) at++;
  }
  return found;
}
