/**
 * `aws s3 sync` from a bucket to a bucket: copies what is new or changed, and with `--delete` takes away the rest.
 * Source: AWS CLI Command Reference, s3 sync.
 */
import { plainError } from "./command-error";
import { type Address, addressOf, asFolder, type ListedObject, read, type S3, text } from "./s3-calls";
import { filterOf, filterOptions } from "./s3-filters";
import { Steps, stepOptions } from "./s3-steps";

const options = [
  { name: "--delete", takes: "none" },
  { name: "--size-only", takes: "none" },
  ...filterOptions,
  ...stepOptions,
] as const;

/** In: the words behind `sync`. Out: the exit code, 1 where a copy or a deletion was refused. */
export async function sync(s3: S3, words: readonly string[]): Promise<number> {
  const { values, given, paths } = read(words, options, 2, 2, "paths");
  const [from, to] = paths.map((path) => addressOf(path)).map((address) => address && asFolder(address));
  if (!from && !to) throw plainError("Error: Invalid argument type", 252);
  if (!from?.bucket || !to?.bucket)
    throw plainError(
      "aws s3 sync goes from a bucket to a bucket here, s3://from s3://to: the home folder does not know when its files were changed.",
    );
  const [there, here] = [await objectsIn(s3, from), await objectsIn(s3, to)];
  const steps = new Steps(s3, values);
  // What is left out is neither copied nor, where it is left over, taken away.
  const isMeant = filterOf(given);
  for (const name of [...new Set([...there.keys(), ...here.keys()])].filter(isMeant).sort(byBytes)) {
    const [source, present] = [there.get(name), here.get(name)];
    const target = { bucket: to.bucket, key: to.key + name };
    if (source && isDue(source, present, values.has("--size-only"))) {
      const origin = { bucket: from.bucket, key: source.Key };
      await steps.take("copy", `${text(origin)} to ${text(target)}`, () =>
        s3.call("copy-object", {
          Bucket: target.bucket,
          Key: target.key,
          CopySource: `${origin.bucket}/${encodeURIComponent(origin.key)}`,
        }),
      );
    } else if (!source && values.has("--delete"))
      await steps.take("delete", text(target), () =>
        s3.call("delete-object", { Bucket: target.bucket, Key: target.key }),
      );
  }
  return steps.code;
}

/** The objects below a folder, by their names in it. What only marks a folder is left out, as the CLI does. */
async function objectsIn(s3: S3, folder: Address): Promise<Map<string, ListedObject>> {
  try {
    const { objects } = await s3.list(folder);
    const real = objects.filter(({ Key, Size }) => Size > 0 || !Key.endsWith("/"));
    return new Map(real.map((one) => [one.Key.slice(folder.key.length), one]));
  } catch (error) {
    if (!(error instanceof Error) || !("printed" in error)) throw error;
    throw plainError(`fatal error: ${error.message}`, 1);
  }
}

/** Is there none yet, one of another size, or an older one? */
const isDue = (source: ListedObject, present: ListedObject | undefined, sizeOnly: boolean) =>
  present === undefined ||
  present.Size !== source.Size ||
  (!sizeOnly && Date.parse(present.LastModified) < Date.parse(source.LastModified));

/** S3's order of keys: by the bytes of UTF-8, which is that of the code points. */
function byBytes(one: string, other: string): number {
  const [a, b] = [new TextEncoder().encode(one), new TextEncoder().encode(other)];
  const at = a.findIndex((byte, index) => byte !== b[index]);
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
}
