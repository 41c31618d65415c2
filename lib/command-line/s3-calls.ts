/** What the `aws s3` commands have in common: addresses, options, calls of S3's operations. */
import { exitCodes, plainError, usageError } from "./command-error";
import type { ServiceModel } from "./model";
import { type Option, parseOptions, requireOptions } from "./option-parser";
import type { Run } from "./run";
import { isRecord } from "./shorthand";

/** Reads a command's options, and the addresses that it needs. */
export function read(words: readonly string[], options: readonly Option[], least: number, most: number, names: string) {
  const { values, given, rest } = parseOptions(words, options);
  requireOptions(options, values);
  const unknown = rest.filter((word) => word.startsWith("-") && word !== "-");
  // The CLI's own commands say it without their usage, and without spaces.
  const extra = unknown.length > 0 ? unknown : rest.slice(most);
  if (extra.length > 0) throw plainError(`Unknown options: ${extra.join(",")}`, exitCodes.usage);
  if (rest.length < least) throw usageError(`the following arguments are required: ${names}`);
  return { values, given, paths: rest };
}

/** A bucket, and a key or the beginning of keys in it. */
export interface Address {
  bucket: string;
  key: string;
}

/** `s3://bucket/key`; undefined for the path of a file. */
export function addressOf(path: string): Address | undefined {
  const found = /^s3:\/\/([^/]*)\/?(.*)$/s.exec(path);
  return found ? { bucket: found[1] ?? "", key: found[2] ?? "" } : undefined;
}

/** An address as a folder: `s3://a/b` is `s3://a/b/`. */
export const asFolder = ({ bucket, key }: Address): Address => ({
  bucket,
  key: key === "" ? "" : key.replace(/\/?$/, "/"),
});

export const text = (address: Address) => `s3://${address.bucket}/${address.key}`;

export interface ListedObject {
  Key: string;
  Size: number;
  /** ISO 8601 */
  LastModified: string;
}

/** What a command does: its calls, and what it prints. */
export class S3 {
  constructor(
    readonly run: Run,
    private readonly service: ServiceModel,
  ) {}

  print(line: string) {
    this.run.stdout += `${line}\n`;
  }

  async call(name: string, input: Record<string, unknown>) {
    const operation = this.service.operations.get(name);
    if (!operation) throw plainError(`There is no ${name} here.`);
    return this.run.call(this.service, operation, input);
  }

  /** All objects below a prefix, and, up to the next slash, the prefixes below it. */
  async list({ bucket, key }: Address, delimiter?: string) {
    const objects: ListedObject[] = [];
    const prefixes: string[] = [];
    let token: unknown;
    do {
      const { output } = await this.call("list-objects-v2", {
        Bucket: bucket,
        Prefix: key,
        ...(delimiter && { Delimiter: delimiter }),
        ...(token !== undefined && { ContinuationToken: token }),
      });
      for (const one of records(output.Contents))
        objects.push({ Key: String(one.Key), Size: Number(one.Size), LastModified: String(one.LastModified) });
      prefixes.push(...records(output.CommonPrefixes).map((one) => String(one.Prefix)));
      token = output.NextContinuationToken;
    } while (token !== undefined && token !== null);
    return { objects, prefixes };
  }

  /** Does one piece; a refusal is told, and the others go on. Out: was it done? */
  async attempt(label: string, work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      if (!(error instanceof Error) || !("printed" in error)) throw error;
      this.run.stderr += `${label} ${error.message}\n`;
      return false;
    }
  }
}

export const records = (value: unknown) => (Array.isArray(value) ? value.filter(isRecord) : []);
