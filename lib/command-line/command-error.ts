/** How a command ends that does not do what it was asked. */

/** Source: AWS CLI User Guide, "Command line return codes in the AWS CLI" (version 2). */
export const exitCodes = {
  /** No client's code: a line that a shell cannot read. */
  shell: 2,
  notFound: 127,
  interrupted: 130,
  /** The command could not be parsed, or its parameters are not what AWS's shapes say. */
  usage: 252,
  /** Credentials or configuration are missing. */
  configuration: 253,
  /** The request was sent, and refused. */
  refused: 254,
  general: 255,
} as const;

/** What is printed to the standard error, whole, and the exit code. */
export class CommandError extends Error {
  constructor(
    readonly printed: string,
    readonly exitCode: number,
  ) {
    super(printed.trim());
  }
}

/** How a line is built. */
export const usageText = `usage: aws [options] <command> <subcommand> [<subcommand> ...] [parameters]
To see help text, you can run:

  aws help
  aws <command> help
  aws <command> <subcommand> help
`;

/** A line that does not say what to do. In: the sentence behind `aws: error: `. */
export const usageError = (sentence: string) =>
  new CommandError(`\n${usageText}\naws: error: ${sentence}\n`, exitCodes.usage);

/** Words that belong to nothing. */
export const unknownOptions = (words: readonly string[]) =>
  new CommandError(`\n${usageText}\nUnknown options: ${words.join(", ")}\n`, exitCodes.usage);

/** A parameter whose value cannot be read. In: the option, as it is typed. */
export const parameterError = (option: string, sentence: string) =>
  new CommandError(`\nError parsing parameter '${option}': ${sentence}\n`, exitCodes.usage);

/** Anything else: `sentence` is the whole of it. */
export const plainError = (sentence: string, exitCode: number = exitCodes.general) =>
  new CommandError(`\n${sentence}\n`, exitCode);
