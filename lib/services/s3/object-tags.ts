/**
 * Tags of objects: what they may be, how a header says them, and the condition keys they make (pure).
 * Sources: S3 User Guide, "Categorizing your objects using tags"; Service Authorization Reference, S3, condition keys.
 */
import { badRequest, invalidArgument, invalidTag } from "./errors";
import { mostObjectTags } from "./quotas";

export interface ObjectTag {
  Key: string;
  Value: string;
}

const allowed = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

/** Throws BadRequest 400 for too many, InvalidTag 400 for what is no tag. */
export function checkObjectTags(tags: readonly ObjectTag[]): ObjectTag[] {
  if (tags.length > mostObjectTags) throw badRequest(`Object tags cannot be greater than ${mostObjectTags}`);
  for (const { Key, Value } of tags) {
    if (Key === "" || Key.length > 128 || !allowed.test(Key))
      throw invalidTag("The TagKey you have provided is invalid");
    if (Value.length > 256 || !allowed.test(Value)) throw invalidTag("The TagValue you have provided is invalid");
    if (Key.toLowerCase().startsWith("aws:")) throw invalidTag("System tags cannot be added/updated by requester");
  }
  if (new Set(tags.map(({ Key }) => Key)).size < tags.length)
    throw invalidTag("Cannot provide multiple Tags with the same key");
  return [...tags];
}

/** In: the x-amz-tagging header, `team=blue&cost=1`. Throws InvalidArgument 400, and what checkObjectTags throws. */
export function tagsOfHeader(header: string | undefined): ObjectTag[] {
  const tags = (header ?? "")
    .split("&")
    .filter((part) => part !== "")
    .map((part) => {
      const equals = part.indexOf("=");
      const [key, value] = equals < 0 ? [part, ""] : [part.slice(0, equals), part.slice(equals + 1)];
      return { Key: decoded(key), Value: decoded(value) };
    });
  if (new Set(tags.map(({ Key }) => Key)).size < tags.length) throw badHeader();
  return checkObjectTags(tags);
}

const badHeader = () =>
  invalidArgument(
    "The header 'x-amz-tagging' shall be encoded as UTF-8 then URLEncoded URL query parameters without tag name duplicates.",
  );

function decoded(text: string) {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    throw badHeader();
  }
}

/** What a request wants to write on an object. */
export const requestTagKeys = (tags: readonly ObjectTag[]): Record<string, string | string[]> =>
  tags.length === 0
    ? {}
    : {
        ...Object.fromEntries(tags.map(({ Key, Value }) => [`s3:RequestObjectTag/${Key}`, Value])),
        "s3:RequestObjectTagKeys": tags.map(({ Key }) => Key),
      };

/** What stands on an object. */
export const existingTagKeys = (object: { tags: readonly ObjectTag[] } | null | undefined): Record<string, string> =>
  Object.fromEntries((object?.tags ?? []).map(({ Key, Value }) => [`s3:ExistingObjectTag/${Key}`, Value]));
