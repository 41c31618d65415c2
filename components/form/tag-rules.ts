import { mostObjectTags } from "@/lib/services/s3/quotas";

/**
 * What a tag may be. Pure: the editor tells it while the person types, the operation judges again.
 * Source: IAM User Guide, "Rules for tagging in IAM" (id_tags_rules).
 */
export interface TagDraft {
  key: string;
  value: string;
}

/** How a kind of thing takes tags. */
export interface TagRules {
  most: number;
  /** Are keys that differ in upper and lower case only two keys? */
  caseMatters: boolean;
}

/** Source: IAM User Guide, "Tags for IAM resources" (id_tags): of users and roles the case of a key does not matter. */
export const tagsOfPrincipals: TagRules = { most: 50, caseMatters: false };
/** Everything else in IAM, and buckets. Sources: the same page; Amazon S3 User Guide, "Using cost allocation S3 bucket tags". */
export const tagsByCase: TagRules = { most: 50, caseMatters: true };

/** Source: Amazon S3 User Guide, "Categorizing your objects using tags": ten, and case matters. */
export const tagsOfObjects: TagRules = { most: mostObjectTags, caseMatters: true };

/** What two spellings of the same key have in common. */
export const sameKey = (key: string, { caseMatters }: TagRules) => (caseMatters ? key : key.toLowerCase());

const allowed = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

/** Why the key of the tag at `index` is refused; undefined where it is good. */
export function keyProblem(tags: readonly TagDraft[], index: number, rules = tagsOfPrincipals): string | undefined {
  const key = tags[index]?.key ?? "";
  if (key === "") return "You must specify a tag key";
  if (key.length > 128) return "A tag key has at most 128 characters.";
  if (/^aws:/i.test(key)) return "A tag key cannot begin with aws:";
  if (!allowed.test(key)) return "A tag key may have letters, digits, spaces and _ . : / = + - @";
  const same = tags.findIndex((tag) => sameKey(tag.key, rules) === sameKey(key, rules));
  if (same >= index) return undefined;
  return `You must specify a unique tag key.${rules.caseMatters ? "" : " Upper and lower case count as the same."}`;
}

/** Why the value of a tag is refused; undefined where it is good. */
export function valueProblem({ value }: TagDraft): string | undefined {
  if (value.length > 256) return "A tag value has at most 256 characters.";
  return allowed.test(value) ? undefined : "A tag value may have letters, digits, spaces and _ . : / = + - @";
}

/** Is there anything wrong with any of the tags? */
export const tagsAreValid = (tags: readonly TagDraft[], rules = tagsOfPrincipals): boolean =>
  tags.length <= rules.most && tags.every((tag, index) => !keyProblem(tags, index, rules) && !valueProblem(tag));
