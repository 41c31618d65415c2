/**
 * What a tag may be. Pure: the editor tells it while the person types, the operation judges again.
 * Source: IAM User Guide, "Rules for tagging in IAM" (id_tags_rules).
 */
export interface TagDraft {
  key: string;
  value: string;
}

export const tagLimit = 50;
const allowed = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

/** Why the key of the tag at `index` is refused; undefined where it is good. */
export function keyProblem(tags: readonly TagDraft[], index: number): string | undefined {
  const key = tags[index]?.key ?? "";
  if (key === "") return "You must specify a tag key";
  if (key.length > 128) return "A tag key has at most 128 characters.";
  if (/^aws:/i.test(key)) return "A tag key cannot begin with aws:";
  if (!allowed.test(key)) return "A tag key may have letters, digits, spaces and _ . : / = + - @";
  const same = tags.findIndex((tag) => tag.key.toLowerCase() === key.toLowerCase());
  return same < index ? "You must specify a unique tag key. Upper and lower case count as the same." : undefined;
}

/** Why the value of a tag is refused; undefined where it is good. */
export function valueProblem({ value }: TagDraft): string | undefined {
  if (value.length > 256) return "A tag value has at most 256 characters.";
  return allowed.test(value) ? undefined : "A tag value may have letters, digits, spaces and _ . : / = + - @";
}

/** Is there anything wrong with any of the tags? */
export const tagsAreValid = (tags: readonly TagDraft[], most = tagLimit): boolean =>
  tags.length <= most && tags.every((tag, index) => !keyProblem(tags, index) && !valueProblem(tag));
