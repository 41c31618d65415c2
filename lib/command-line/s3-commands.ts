/**
 * `aws s3 ls|cp|mv|rm|sync|mb|rb|presign`: the CLI's own commands over S3's operations.
 * Source: AWS CLI Command Reference, s3.
 */
import { plainError, usageError } from "./command-error";
import { aboutPermissions } from "./help";
import { checkChoice } from "./option-parser";
import type { Run } from "./run";
import { type Address, addressOf, asFolder, read, records, S3, text } from "./s3-calls";
import { filterOf, filterOptions } from "./s3-filters";
import { Steps, stepOptions } from "./s3-steps";
import { sync } from "./s3-sync";
import { transfer } from "./s3-transfer";

/** In the CLI's order; it has one more, which is not served here. */
const served = { ls, cp, mv, rm, sync, mb, rb, presign } as const;
const all = ["ls", "website", "cp", "mv", "rm", "sync", "mb", "rb", "presign"];

/** In: the words behind `s3`. Out: the exit code. */
export async function s3Command(run: Run, [name, ...words]: readonly string[]): Promise<number> {
  if (name === undefined) throw usageError("the following arguments are required: subcommand");
  if (name === "help") {
    run.stdout += `NAME\n    s3 - buckets and objects by their addresses, s3://bucket/key\n\nAVAILABLE COMMANDS\n    ${Object.keys(served).join(", ")}\n\nPERMISSIONS\n${aboutPermissions}`;
    return 0;
  }
  checkChoice("subcommand", name, all);
  const command = Object.entries(served).find(([one]) => one === name)?.[1];
  if (!command)
    throw plainError(`aws s3 ${name} is not served here: use aws s3 ${Object.keys(served).join(", ")}, or aws s3api.`);
  const s3 = run.world.services.find(({ signingName }) => signingName === "s3");
  if (!s3) throw plainError("There is no S3 here.");
  return command(new S3(run, s3), words);
}

/** `2026-03-14 15:09:26` */
const stamp = (iso: string) => iso.slice(0, 19).replace("T", " ");

function size(bytes: number, human: boolean): string {
  if (!human) return String(bytes);
  if (bytes === 1) return "1 Byte";
  const units = ["Bytes", "KiB", "MiB", "GiB"];
  const step = bytes < 1024 ? 0 : Math.min(3, Math.floor(Math.log2(bytes) / 10));
  return step === 0 ? `${bytes} Bytes` : `${(bytes / 1024 ** step).toFixed(1)} ${units[step]}`;
}

async function ls(s3: S3, words: readonly string[]): Promise<number> {
  const { values, paths } = read(
    words,
    [
      { name: "--recursive", takes: "none" },
      { name: "--human-readable", takes: "none" },
      { name: "--summarize", takes: "none" },
    ],
    0,
    1,
    "paths",
  );
  const address = addressOf(paths[0] ?? "s3://") ?? addressOf(`s3://${paths[0]}`);
  if (!address?.bucket) {
    const { output } = await s3.call("list-buckets", {});
    for (const one of records(output.Buckets)) s3.print(`${stamp(String(one.CreationDate))} ${one.Name}`);
    return 0;
  }
  const recursive = values.has("--recursive");
  const human = values.has("--human-readable");
  const { objects, prefixes } = await s3.list(address, recursive ? undefined : "/");
  for (const prefix of prefixes) s3.print(`${" ".repeat(27)}PRE ${prefix.slice(address.key.lastIndexOf("/") + 1)}`);
  for (const { Key, Size, LastModified } of objects) {
    const name = recursive ? Key : Key.slice(address.key.lastIndexOf("/") + 1);
    s3.print(`${stamp(LastModified)} ${size(Size, human).padStart(10)} ${name}`);
  }
  if (values.has("--summarize")) {
    const total = objects.reduce((sum, { Size }) => sum + Size, 0);
    s3.run.stdout += `\nTotal Objects: ${objects.length}\n   Total Size: ${size(total, human)}\n`;
  }
  // Nothing below a key or prefix ends with 1, as a search that finds nothing.
  return address.key !== "" && objects.length + prefixes.length === 0 ? 1 : 0;
}

async function mb(s3: S3, words: readonly string[]): Promise<number> {
  const { paths } = read(words, [], 1, 1, "path");
  const { bucket } = bucketOf(paths[0] ?? "");
  const region = s3.run.region();
  const input = {
    Bucket: bucket,
    ...(region !== "us-east-1" && { CreateBucketConfiguration: { LocationConstraint: region } }),
  };
  const done = await s3.attempt(`make_bucket failed: s3://${bucket}`, () => s3.call("create-bucket", input));
  if (done) s3.print(`make_bucket: ${bucket}`);
  return done ? 0 : 1;
}

async function rb(s3: S3, words: readonly string[]): Promise<number> {
  const { values, paths } = read(words, [{ name: "--force", takes: "none" }], 1, 1, "path");
  const { bucket } = bucketOf(paths[0] ?? "");
  if (values.has("--force")) {
    const code = await remove(
      s3,
      (await s3.list({ bucket, key: "" })).objects.map(({ Key }) => ({ bucket, key: Key })),
    );
    if (code !== 0)
      throw plainError("remove_bucket failed: Unable to delete all objects in the bucket, bucket will not be deleted.");
  }
  const done = await s3.attempt(`remove_bucket failed: s3://${bucket}`, () =>
    s3.call("delete-bucket", { Bucket: bucket }),
  );
  if (done) s3.print(`remove_bucket: ${bucket}`);
  return done ? 0 : 1;
}

function bucketOf(path: string): Address {
  const address = addressOf(path);
  if (!address?.bucket) throw plainError("Error: Invalid argument type", 252);
  if (address.key) throw plainError("Please specify a valid bucket name only. E.g. s3://<bucket>");
  return address;
}

async function rm(s3: S3, words: readonly string[]): Promise<number> {
  const options = [{ name: "--recursive", takes: "none" }, ...filterOptions, ...stepOptions] as const;
  const { values, given, paths } = read(words, options, 1, 1, "paths");
  const address = addressOf(paths[0] ?? "");
  if (!address?.bucket) throw plainError("Error: Invalid argument type", 252);
  const { bucket, key } = values.has("--recursive") ? asFolder(address) : address;
  const root = values.has("--recursive") ? key : key.slice(0, key.lastIndexOf("/") + 1);
  const keys = values.has("--recursive") ? (await s3.list({ bucket, key })).objects.map(({ Key }) => Key) : [key];
  const isMeant = filterOf(given);
  const meant = keys.filter((one) => isMeant(one.slice(root.length)));
  return remove(
    s3,
    meant.map((one) => ({ bucket, key: one })),
    new Steps(s3, values),
  );
}

async function remove(s3: S3, addresses: readonly Address[], steps = new Steps(s3, new Map())): Promise<number> {
  for (const address of addresses)
    await steps.take("delete", text(address), () =>
      s3.call("delete-object", { Bucket: address.bucket, Key: address.key }),
    );
  return steps.code;
}

function cp(s3: S3, words: readonly string[]) {
  return transfer(s3, words, "copy");
}

function mv(s3: S3, words: readonly string[]) {
  return transfer(s3, words, "move");
}

async function presign(s3: S3, words: readonly string[]): Promise<number> {
  const { values, paths } = read(words, [{ name: "--expires-in", takes: "one", integer: true }], 1, 1, "path");
  const address = addressOf(paths[0] ?? "") ?? addressOf(`s3://${paths[0]}`);
  if (!address?.bucket) throw plainError("Error: Invalid argument type", 252);
  const keys = await s3.run.keys();
  const seconds = Number(values.get("--expires-in") ?? 3600);
  s3.print(s3.run.world.presign({ ...address, keys, region: s3.run.region(), seconds }));
  return 0;
}
