/**
 * Lines of the command drawer: from what was typed to what is printed. Of several commands the first is run, and the
 * outcome says what comes after it: a command that asks or waits is run again, and those before it are not.
 */
import { callOperation } from "./call-operation";
import { CommandError, exitCodes, plainError, usageError } from "./command-error";
import { configure } from "./configure";
import type { ChainReport } from "./credential-chain";
import { Files, homeFolder, type StoredFiles } from "./files";
import { globalOptions, globalsOf } from "./global-options";
import { generalHelp, operationHelp, serviceHelp } from "./help";
import type { ServiceModel } from "./model";
import { checkChoice, parseOptions } from "./option-parser";
import { Question, Run, Waiting } from "./run";
import { s3Command } from "./s3-commands";
import { servicesOfAws } from "./services-of-aws";
import { waitCommand, waitStates } from "./wait";
import { type Line, nextCommand, readWholeLine, type Word } from "./words";
import type { CommandWorld } from "./world";

/** What a shell keeps between two lines. */
export interface ShellState {
  files: StoredFiles;
  environment: Record<string, string>;
}

export interface Outcome {
  stdout: string;
  stderr: string;
  code: number;
  state: ShellState;
  /** Where credentials and region came from, of a command that looked for them. */
  report: ChainReport | undefined;
  /** May the account be another than before? */
  changed: boolean;
  /** What the command asks before it goes on: it is run again from its start, with one more answer. */
  question: { prompt: string; secret: boolean } | undefined;
  /** Of a command that waits: it is run again after so many seconds, as the next attempt. */
  waiting: { waiter: string; seconds: number; attempt: number; attempts: number } | undefined;
  /** The line that the command stands in, without what was typed below it. */
  line: string;
  /** What is to be run after it, and whether that begins a line of its own. */
  rest: { text: string; ownLine: boolean } | undefined;
}

/**
 * Runs the first command of a text. In: the text; the shell so far; what was answered to the command's questions. Never
 * throws for what somebody typed. A line that cannot be read ends the text, as in bash that was pasted several lines.
 */
export async function runLine(
  text: string,
  state: ShellState,
  answers: readonly string[],
  world: CommandWorld,
): Promise<Outcome> {
  let line: Line;
  try {
    line = readWholeLine(text);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    const { printed: stderr, exitCode: code } = error;
    return { ...unread, stderr, code, state, line: text };
  }
  const outcome = await runWords(line.commands[0]?.words ?? [], state, answers, world);
  const isOver = !outcome.question && !outcome.waiting;
  return {
    ...outcome,
    line: text.slice(0, line.end).trim(),
    rest: isOver ? restOf(text, line, outcome.code === 0) : undefined,
  };
}

const unread = {
  stdout: "",
  report: undefined,
  changed: false,
  question: undefined,
  waiting: undefined,
  rest: undefined,
};

function restOf(text: string, line: Line, wentWell: boolean): Outcome["rest"] {
  const next = nextCommand(line, wentWell);
  const rest = text.slice(next ?? line.end).trimStart();
  return rest === "" ? undefined : { text: rest, ownLine: next === undefined };
}

async function runWords(
  words: readonly Word[],
  state: ShellState,
  answers: readonly string[],
  world: CommandWorld,
): Promise<Omit<Outcome, "line" | "rest">> {
  const environment = { ...state.environment };
  const files = new Files(state.files);
  let run = new Run(world, files, environment, globalsOf(new Map()), answers);
  const ended = (code: number, more: Partial<Pick<Outcome, "question" | "waiting">> = {}) => ({
    stdout: run.stdout,
    stderr: run.stderr,
    code,
    // Who only asks has changed nothing yet.
    state: more.question ? state : { files: files.kept(), environment },
    report: run.report,
    changed: run.changed,
    question: more.question,
    waiting: more.waiting,
  });
  try {
    const first = words.findIndex(({ text }) => !assignment.test(text));
    const assigned = assignments(words.slice(0, first < 0 ? words.length : first).map(({ text }) => text));
    if (first < 0) {
      Object.assign(environment, assigned);
      return ended(0);
    }
    const [name = "", ...args] = words.slice(first).map(({ text }) => text);
    const command = commands.get(name);
    if (!command) throw new CommandError(`shell: ${name}: command not found\n`, exitCodes.notFound);
    const within = name === "export" ? environment : { ...environment, ...assigned };
    run = new Run(world, files, name === "export" || name === "unset" ? environment : within, run.globals, answers);
    run = name === "aws" ? withGlobals(run, args, answers) : run;
    return ended((await command(run, args)) ?? 0);
  } catch (error) {
    if (error instanceof Question) return ended(0, { question: { prompt: error.prompt, secret: error.secret } });
    if (error instanceof Waiting) {
      const { waiter, seconds, attempt, attempts } = error;
      return ended(0, { waiting: { waiter, seconds, attempt, attempts } });
    }
    const refused = error instanceof RangeError ? plainError("What was typed is nested too deeply.") : error;
    if (!(refused instanceof CommandError)) throw error;
    run.stderr += refused.printed;
    return ended(refused.exitCode);
  }
}

const assignment = /^[A-Za-z_]\w*=/;

const assignments = (words: readonly string[]) =>
  Object.fromEntries(words.map((word) => [word.slice(0, word.indexOf("=")), word.slice(word.indexOf("=") + 1)]));

const withGlobals = ({ world, files, environment }: Run, args: readonly string[], answers: readonly string[]) =>
  new Run(world, files, environment, globalsOf(parseOptions(args, globalOptions).values), answers);

type Command = (run: Run, args: readonly string[]) => Promise<number | undefined> | number | undefined;

/** What the shell itself can do besides `aws`. `clear` and `history` are the drawer's own. */
export const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ["aws", aws],
  ["export", exportVariables],
  ["unset", unsetVariables],
  [
    "env",
    (run) =>
      print(
        run,
        Object.entries(run.environment).map(([name, value]) => `${name}=${value}`),
      ),
  ],
  ["pwd", (run) => print(run, [homeFolder])],
  ["echo", (run, args) => print(run, [args.join(" ")])],
  ["ls", (run, args) => print(run, run.files.names(args.some((one) => /^-\w*a/.test(one))))],
  ["cat", cat],
  ["rm", rm],
  ["help", (run) => print(run, [generalHelp(run.world.services).trimEnd()])],
]);

const print = (run: Run, lines: readonly string[]): undefined => {
  run.stdout += lines.map((line) => `${line}\n`).join("");
};

function exportVariables(run: Run, args: readonly string[]): undefined {
  if (args.length === 0)
    return print(
      run,
      Object.entries(run.environment).map(([name, value]) => `declare -x ${name}="${value}"`),
    );
  for (const word of args)
    if (!assignment.test(word) && !/^\w+$/.test(word))
      throw new CommandError(`shell: export: \`${word}': not a valid identifier\n`, 1);
  Object.assign(run.environment, assignments(args.filter((word) => assignment.test(word))));
}

function unsetVariables(run: Run, args: readonly string[]): undefined {
  for (const name of args) delete run.environment[name];
}

function cat(run: Run, args: readonly string[]): number {
  let code = 0;
  for (const name of args) {
    const text = run.files.text(name);
    if (text === undefined) {
      run.stderr += `cat: ${name}: No such file or directory\n`;
      code = 1;
    } else run.stdout += text.endsWith("\n") || text === "" ? text : `${text}\n`;
  }
  return code;
}

function rm(run: Run, args: readonly string[]): number {
  let code = 0;
  for (const name of args.filter((one) => !one.startsWith("-")))
    if (!run.files.remove(name)) {
      run.stderr += `rm: cannot remove '${name}': No such file or directory\n`;
      code = 1;
    }
  return code;
}

/** What stands in the place of the CLI's version. */
export const version = "aws-cli/2 (Rehearsal's command line, after AWS CLI version 2)";

async function aws(run: Run, args: readonly string[]): Promise<number | undefined> {
  const { values, rest } = parseOptions(args, globalOptions);
  if (values.has("--version")) return print(run, [version]);
  const { services } = run.world;
  const [command, ...others] = rest;
  if (command === undefined || command.startsWith("-"))
    throw usageError("the following arguments are required: command");
  if (command === "help") return print(run, [generalHelp(services).trimEnd()]);
  if (command === "configure") return void (await configure(run, others));
  if (command === "s3") return s3Command(run, others);
  const service = services.find((one) => one.command === command);
  if (!service) {
    const served = [...services.map((one) => one.command), "s3"].sort();
    if (servicesOfAws.has(command))
      throw plainError(
        `aws ${command} is not served here: AWS has this service, this simulator does not. It serves ${served.join(", ")}; aws help tells what they are.`,
      );
    checkChoice("command", command, [...served, "configure", "help"].sort());
    throw plainError(`${command}: no such command`);
  }
  return serviceCommand(run, service, others);
}

async function serviceCommand(
  run: Run,
  service: ServiceModel,
  [name, ...words]: readonly string[],
): Promise<undefined> {
  if (name === undefined || name.startsWith("-")) throw usageError("the following arguments are required: operation");
  if (name === "help") return print(run, [serviceHelp(service).trimEnd()]);
  const waits = waitStates(service.command).length > 0 ? ["wait"] : [];
  if (waits.includes(name)) {
    await waitCommand(run, service, words);
    return;
  }
  checkChoice("operation", name, [...service.operations.keys(), ...waits, "help"].sort());
  const operation = service.operations.get(name);
  if (!operation) return;
  if (words.length === 1 && words[0] === "help") return print(run, [operationHelp(service, operation).trimEnd()]);
  await callOperation(run, service, operation, words);
}
