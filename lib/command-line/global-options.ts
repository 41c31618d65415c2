/** The options that every command of the CLI has. Source: AWS CLI Command Reference, "Global options". */

import { CommandError, exitCodes } from "./command-error";
import type { Option, OptionValue } from "./option-parser";
import type { Expression } from "./query";
import { compileQuery } from "./query";

export const outputFormats = ["json", "text", "table", "yaml", "yaml-stream"] as const;
export type OutputFormat = (typeof outputFormats)[number];

export const globalOptions: readonly Option[] = [
  { name: "--debug", takes: "none" },
  { name: "--endpoint-url", takes: "one" },
  { name: "--no-verify-ssl", takes: "none" },
  { name: "--no-paginate", takes: "none" },
  { name: "--output", takes: "one", choices: outputFormats },
  { name: "--query", takes: "one" },
  { name: "--profile", takes: "one" },
  { name: "--region", takes: "one" },
  { name: "--version", takes: "none" },
  { name: "--color", takes: "one", choices: ["on", "off", "auto"] },
  { name: "--no-sign-request", takes: "none" },
  { name: "--ca-bundle", takes: "one" },
  { name: "--cli-read-timeout", takes: "one" },
  { name: "--cli-connect-timeout", takes: "one" },
  { name: "--cli-binary-format", takes: "one", choices: ["base64", "raw-in-base64-out"] },
  { name: "--no-cli-pager", takes: "none" },
  { name: "--no-cli-auto-prompt", takes: "none" },
];

/** What the CLI has and a command line inside the console has no use for. */
const useless: ReadonlyMap<string, string> = new Map([
  ["--debug", "there is no log of this command line to show; the event history shows each call"],
  ["--endpoint-url", "every call goes to this simulator, and nothing leaves it"],
  ["--no-sign-request", "every call here is signed; use a presigned address for one that is not"],
]);

export interface Globals {
  output: OutputFormat | undefined;
  query: Expression | undefined;
  profile: string | undefined;
  region: string | undefined;
  paginate: boolean;
  /** Are values of blobs base64 (version 2's way), or as they stand? */
  base64: boolean;
}

/** Throws where an option has no use here, or the query cannot be read. */
export function globalsOf(values: ReadonlyMap<string, OptionValue>): Globals {
  for (const [name, reason] of useless)
    if (values.has(name)) throw new CommandError(`\n${name} has no use here: ${reason}.\n`, exitCodes.usage);
  const text = (name: string) => {
    const value = values.get(name);
    return typeof value === "string" ? value : undefined;
  };
  const query = text("--query");
  return {
    output: outputFormats.find((format) => format === text("--output")),
    query: query === undefined ? undefined : compileQuery(query),
    profile: text("--profile"),
    region: text("--region"),
    paginate: !values.has("--no-paginate"),
    base64: text("--cli-binary-format") !== "raw-in-base64-out",
  };
}
