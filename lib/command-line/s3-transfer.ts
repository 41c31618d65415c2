/**
 * `aws s3 cp` and `mv` between buckets and the home folder, of one file or of all below a folder.
 * Source: AWS CLI Command Reference, s3 cp, s3 mv.
 */
import { exitCodes, plainError } from "./command-error";
import { type Address, addressOf, asFolder, read, type S3, text } from "./s3-calls";
import { filterOf, filterOptions } from "./s3-filters";
import { Steps, stepOptions } from "./s3-steps";

/** An object, or the path of a file. */
type Place = Address | string;

interface Piece {
  /** The name by which patterns know it: its path below the folder. */
  name: string;
  from: Place;
  to: Place;
}

const options = [
  { name: "--recursive", takes: "none" },
  { name: "--content-type", takes: "one" },
  ...filterOptions,
  ...stepOptions,
] as const;

/** In: the words behind the command. What is moved is gone where it was, once its copy is there. Out: the exit code. */
export async function transfer(s3: S3, words: readonly string[], way: "copy" | "move"): Promise<number> {
  const { values, given, paths } = read(words, options, 2, 2, "paths");
  const [from = "", to = ""] = paths;
  const recursive = values.has("--recursive");
  checkPaths(from, to, recursive, way);
  const pieces = recursive ? await piecesBelow(s3, from, to) : [single(s3, from, to)];
  const steps = new Steps(s3, values);
  const type = values.get("--content-type");
  const asked = typeof type === "string" ? { ContentType: type } : {};
  const isMeant = filterOf(given);
  for (const piece of pieces.filter(({ name }) => isMeant(name))) {
    if (piece.to === "-") return printed(s3, piece.from);
    await steps.take(wordFor(way, piece), `${shown(piece.from)} to ${shown(piece.to)}`, async () => {
      await put(s3, piece, asked);
      if (way === "move") await remove(s3, piece.from);
    });
  }
  return steps.code;
}

function checkPaths(from: string, to: string, recursive: boolean, way: "copy" | "move") {
  const [source, target] = [addressOf(from), addressOf(to)];
  if ([from, to].includes("-") && (recursive || way === "move"))
    throw plainError("Streaming currently is only compatible with non-recursive cp commands", exitCodes.usage);
  if (!source && !target) throw plainError("Error: Invalid argument type", exitCodes.usage);
  const whole = (address: Address | undefined, path: string) =>
    address ? text(recursive ? asFolder(address) : address) : path;
  if (way === "move" && whole(source, from) === whole(target, to))
    throw plainError(`Cannot mv a file onto itself: ${whole(source, from)} - ${whole(target, to)}`, exitCodes.usage);
}

/** One file or object. A target that is a folder takes it under its own name. */
function single(s3: S3, from: string, to: string): Piece {
  const [source, target] = [addressOf(from), addressOf(to)];
  if (!source && s3.run.files.read(from) === undefined)
    throw plainError(`The user-provided path ${from} does not exist.`);
  const name = from.slice(from.lastIndexOf("/") + 1);
  const file = to === "." ? name : to.endsWith("/") ? to + name : to;
  const key = target && (target.key === "" || target.key.endsWith("/") ? target.key + name : target.key);
  return { name, from: source ?? from, to: target ? { bucket: target.bucket, key: key ?? name } : file };
}

/** All below a folder, each under the same name below the other. What only marks a folder is left out. */
async function piecesBelow(s3: S3, from: string, to: string): Promise<Piece[]> {
  const { files } = s3.run;
  const [source, target] = [addressOf(from), addressOf(to)].map((address) => address && asFolder(address));
  const placeIn = (folder: Address | undefined, path: string, name: string): Place =>
    folder ? { bucket: folder.bucket, key: folder.key + name } : files.folderName(path) + name;
  const names = source ? await namesBelow(s3, source) : files.below(from);
  if (!source && names.length === 0) throw plainError(`The user-provided path ${from} does not exist.`);
  return names.map((name) => ({ name, from: placeIn(source, from, name), to: placeIn(target, to, name) }));
}

async function namesBelow(s3: S3, folder: Address): Promise<string[]> {
  const { objects } = await s3.list(folder);
  return objects.flatMap(({ Key, Size }) => (Size === 0 && Key.endsWith("/") ? [] : [Key.slice(folder.key.length)]));
}

const shown = (place: Place) => (typeof place === "string" ? `./${place.replace(/^\.\//, "")}` : text(place));

const wordFor = (way: "copy" | "move", { from, to }: Piece) =>
  way === "move" ? "move" : typeof from === "string" ? "upload" : typeof to === "string" ? "download" : "copy";

async function put(s3: S3, { from, to }: Piece, asked: { ContentType?: string }) {
  if (typeof to === "string") return void s3.run.files.write(to, await contentOf(s3, from));
  const input = { Bucket: to.bucket, Key: to.key, ...asked };
  if (typeof from === "string") await s3.call("put-object", { ...input, Body: await contentOf(s3, from) });
  else await s3.call("copy-object", { ...input, CopySource: `${from.bucket}/${encodeURIComponent(from.key)}` });
}

async function contentOf(s3: S3, place: Place): Promise<Uint8Array> {
  if (typeof place === "string") return s3.run.files.read(place) ?? new Uint8Array();
  const { content = new Uint8Array() } = await s3.call("get-object", { Bucket: place.bucket, Key: place.key });
  return content;
}

/** `cp s3://… -`. Out: the exit code. */
async function printed(s3: S3, from: Place): Promise<number> {
  const done = await s3.attempt(`download failed: ${shown(from)} to -`, async () => {
    s3.run.stdout += new TextDecoder().decode(await contentOf(s3, from));
  });
  return done ? 0 : 1;
}

async function remove(s3: S3, place: Place) {
  if (typeof place === "string") s3.run.files.remove(place);
  else await s3.call("delete-object", { Bucket: place.bucket, Key: place.key });
}
