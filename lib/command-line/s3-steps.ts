/** What a transfer of `aws s3` does piece by piece, and says of each: also where it only tries, or is to be quiet. */
import type { Option, OptionValue } from "./option-parser";
import type { S3 } from "./s3-calls";

export const stepOptions: readonly Option[] = [
  ...["--dryrun", "--quiet", "--only-show-errors", "--no-progress"].map((name) => ({ name, takes: "none" as const })),
];

export class Steps {
  /** The exit code: 1 where a piece was refused. */
  code = 0;

  constructor(
    private readonly s3: S3,
    private readonly values: ReadonlyMap<string, OptionValue>,
  ) {}

  /** Does one piece, such as a `copy`; a refusal is told, and the others go on. */
  async take(what: string, label: string, work: () => Promise<unknown>) {
    const dry = this.values.has("--dryrun");
    const quiet = this.values.has("--quiet");
    const { run } = this.s3;
    const before = run.stderr;
    const done = dry || (await this.s3.attempt(`${what} failed: ${label}`, work));
    if (!done) this.code = 1;
    if (quiet) run.stderr = before;
    if (done && !quiet && !this.values.has("--only-show-errors"))
      this.s3.print(`${dry ? "(dryrun) " : ""}${what}: ${label}`);
  }
}
