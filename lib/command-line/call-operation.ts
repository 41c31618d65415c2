/** `aws <service> <operation> …`: reads its options, sends the call, prints the answer. */
import { checkParameters } from "./check-parameters";
import { plainError, unknownOptions, usageError } from "./command-error";
import type { OutputFormat } from "./global-options";
import { cliNameOf, type OperationModel, type ServiceModel } from "./model";
import { memberOptions, optionsOf, outfileOption, pagingOptions, streams } from "./operation-options";
import { type OptionValue, parseOptions, requireOptions } from "./option-parser";
import { readInputJson, readValue } from "./option-values";
import { printed } from "./output/format";
import { type PageWishes, readPages } from "./pages";
import { profileOf } from "./profiles";
import type { Run } from "./run";
import { skeletonOf } from "./skeleton";

/** In: the words behind the operation. Prints; throws CommandError for what cannot be done. */
export async function callOperation(
  run: Run,
  service: ServiceModel,
  operation: OperationModel,
  words: readonly string[],
) {
  const options = optionsOf(operation);
  const { values, rest } = parseOptions(words, options);
  const skeleton = skeletonWish(values);
  const { outfile, unknown } = outfileOf(operation, rest);
  const needed = streams(operation) ? [...options, outfileOption] : options;
  const given: ReadonlyMap<string, OptionValue> =
    outfile === undefined ? values : new Map([...values, [outfileOption.name, outfile]]);
  if (skeleton !== "input" && !values.has("--cli-input-json")) requireOptions(needed, given);
  if (unknown.length > 0) throw unknownOptions(unknown);
  const wishes = pageWishes(run, operation, values);
  const paged = run.globals.paginate && operation.paging !== undefined && !asksByHand(operation, values);
  const input = inputOf(run, operation, values, paged);
  if (skeleton === "input") {
    run.stdout += `${JSON.stringify(skeletonOf(operation.input), null, 4)}\n`;
    return;
  }
  checkParameters(operation.input, input);
  const format = outputFormat(run);
  const print = (answer: Parameters<typeof printed>[0]) => {
    run.stdout += printed(answer, {
      format,
      query: run.globals.query,
      title: operation.name,
      columns: run.world.columns,
    });
  };
  if (skeleton === "output") return print(sample(operation));
  if (paged && operation.paging) {
    const { paging } = operation;
    return print(
      await readPages(paging, input, wishes, async (page) => (await run.call(service, operation, page)).output),
    );
  }
  const { output, content } = await run.call(service, operation, input);
  if (outfile !== undefined) run.files.write(outfile, content ?? new Uint8Array());
  print(withoutBootstrap(run, operation, values, output));
}

/**
 * The input of a call that is sent once and whose answer is not printed. In: the words behind the operation. Throws
 * CommandError for what cannot be read or is missing.
 */
export function operationInput(run: Run, operation: OperationModel, words: readonly string[]) {
  const options = optionsOf(operation);
  const { values, rest } = parseOptions(words, options);
  if (!values.has("--cli-input-json")) requireOptions(options, values);
  if (rest.length > 0) throw unknownOptions(rest);
  const input = inputOf(run, operation, values, false);
  checkParameters(operation.input, input);
  return input;
}

const sample = ({ output }: OperationModel) => {
  const made = skeletonOf(output, true);
  return typeof made === "object" && made !== null ? { ...made } : {};
};

function skeletonWish(values: ReadonlyMap<string, OptionValue>) {
  const asked = values.get("--generate-cli-skeleton");
  return asked === true ? "input" : asked;
}

/** The one word that is no option: the file for the content of an answer. */
function outfileOf(operation: OperationModel, rest: readonly string[]) {
  if (!streams(operation)) return { outfile: undefined, unknown: rest };
  const at = rest.findIndex((word) => !word.startsWith("--"));
  return { outfile: rest[at], unknown: rest.filter((_, index) => index !== at) };
}

/** Who names the members of a page turns the CLI's own paging off. */
function asksByHand({ paging }: OperationModel, values: ReadonlyMap<string, OptionValue>) {
  return paging !== undefined && handNames(paging).some((name) => values.has(name));
}

const handNames = ({ tokens, pageSize }: NonNullable<OperationModel["paging"]>) =>
  [...tokens.map(({ input }) => input), pageSize].flatMap((member) => {
    const name = member && `--${cliNameOf(member)}`;
    return name && name !== "--max-items" ? [name] : [];
  });

function pageWishes(run: Run, operation: OperationModel, values: ReadonlyMap<string, OptionValue>): PageWishes {
  const text = (name: string) => {
    const value = values.get(name);
    return typeof value === "string" ? value : undefined;
  };
  const number = (name: string) => (text(name) === undefined ? undefined : Number(text(name)));
  const own = new Set(memberOptions(operation).map(({ name }) => name));
  if (!run.globals.paginate || asksByHand(operation, values)) {
    const used = pagingOptions(operation).filter(({ name }) => values.has(name) && !own.has(name));
    if (used.length > 0)
      throw plainError(
        `Error during pagination: Cannot specify --no-paginate along with pagination arguments: ${used.map(({ name }) => name).join(", ")}`,
        252,
      );
  }
  const maxItems = number("--max-items");
  if (operation.paging && run.globals.paginate && maxItems !== undefined && maxItems <= 0)
    run.stderr += "warning: Non-positive values for --max-items may result in undefined behavior.\n";
  return { startingToken: text("--starting-token"), maxItems, pageSize: number("--page-size") };
}

function inputOf(run: Run, operation: OperationModel, values: ReadonlyMap<string, OptionValue>, paged: boolean) {
  const input: Record<string, unknown> = {};
  const pagingNames = new Set(paged ? pagingOptions(operation).map(({ name }) => name) : []);
  const seen = new Map<string, string>();
  for (const { name, member, says } of memberOptions(operation)) {
    const given = values.get(name);
    if (given === undefined || pagingNames.has(name)) continue;
    if (says === undefined) {
      const reading = { option: name, files: run.files, base64: run.globals.base64 };
      input[member.name] = readValue(member.shape, given === true ? "" : given, reading);
      continue;
    }
    const other = seen.get(member.name);
    if (other) throw plainError(`Cannot specify both the "${other}" option and the "${name}" option.`);
    seen.set(member.name, name);
    input[member.name] = says;
  }
  const json = values.get("--cli-input-json");
  return typeof json === "string" ? { ...readInputJson(json, run.files), ...input } : input;
}

/** Of a virtual MFA device the CLI writes the seed, or the picture of it, into a file and does not print it. */
function withoutBootstrap(
  run: Run,
  { name }: OperationModel,
  values: ReadonlyMap<string, OptionValue>,
  output: Record<string, unknown>,
): Record<string, unknown> {
  const device = output.VirtualMFADevice;
  if (name !== "CreateVirtualMFADevice" || typeof device !== "object" || device === null) return output;
  const { QRCodePNG, Base32StringSeed, ...told } = { QRCodePNG: "", Base32StringSeed: "", ...device };
  const seed = values.get("--bootstrap-method") === "QRCodePNG" ? QRCodePNG : Base32StringSeed;
  run.files.write(
    String(values.get("--outfile")),
    Uint8Array.from(atob(seed), (letter) => letter.charCodeAt(0)),
  );
  return { ...output, VirtualMFADevice: told };
}

/** `--output`, AWS_DEFAULT_OUTPUT, the profile's, or JSON. Throws where one of these is no format. */
export function outputFormat(run: Run): OutputFormat {
  const { globals, environment, files } = run;
  if (globals.output) return globals.output;
  const profile = globals.profile ?? environment.AWS_PROFILE ?? "default";
  const told = environment.AWS_DEFAULT_OUTPUT || profileOf(files, profile)?.config.output || "json";
  if (told === "json" || told === "text" || told === "table" || told === "yaml" || told === "yaml-stream") return told;
  throw usageError(`Unknown output type: ${told}`);
}
