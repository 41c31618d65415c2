import { invalidInput, limitExceeded } from "@/lib/aws/error";
import type { Pages } from "@/lib/aws/marker";
import { quotas } from "./quotas";

interface Tag {
  Key: string;
  Value: string;
}

/** Condition keys of a call that brings tags. Source: Service Authorization Reference, IAM: aws:RequestTag, aws:TagKeys. */
export const requestTags = (tags: readonly Tag[]): Record<string, string | string[]> => ({
  ...Object.fromEntries(tags.map((tag) => [`aws:RequestTag/${tag.Key}`, tag.Value])),
  ...(tags.length > 0 ? { "aws:TagKeys": tags.map((tag) => tag.Key) } : {}),
});

/** Condition keys of a call on something that has tags; IAM's own key exists for users and roles only. */
export const resourceTags = (tags: readonly Tag[], services = ["aws", "iam"]): Record<string, string> =>
  Object.fromEntries(
    tags.flatMap((tag) => services.map((service) => [`${service}:ResourceTag/${tag.Key}`, tag.Value])),
  );

/**
 * Tags of a new user or role, checked.
 * Throws InvalidInput for keys that are the same but for case. Source: recorded from AWS.
 */
export function distinctTags(tags: readonly Tag[]): Tag[] {
  const keys = new Set(tags.map((tag) => tag.Key.toLowerCase()));
  if (keys.size < tags.length)
    throw invalidInput("Duplicate tag keys found. Please note that Tag keys are case insensitive.");
  return unreserved(tags);
}

/** Tags of a new thing of any other kind, whose keys are told apart by case. Source: recorded from AWS, for a policy. */
export function distinctTagsByCase(tags: readonly Tag[]): Tag[] {
  if (new Set(tags.map((tag) => tag.Key)).size < tags.length) throw invalidInput("Duplicate tag keys found.");
  return unreserved(tags);
}

function unreserved(tags: readonly Tag[]): Tag[] {
  if (tags.some((tag) => tag.Key.toLowerCase().startsWith("aws:")))
    throw invalidInput("Tag keys starting with 'aws:' are reserved for system use.");
  return [...tags];
}

/** How a kind of thing tells tag keys apart. */
interface KeyRule {
  same: (key: string) => string;
  distinct: (tags: readonly Tag[]) => Tag[];
}

/** Users and roles do not look at the case of a key. Source: IAM User Guide, "Tags for IAM resources" (id_tags). */
export const caseIgnored: KeyRule = { same: (key) => key.toLowerCase(), distinct: distinctTags };
/** Everything else that IAM can tag does. Source: the same page. */
export const caseKept: KeyRule = { same: (key) => key, distinct: distinctTagsByCase };

/** Tags after adding: a key that is there gets the new spelling and value. At most 50. */
export function withTags(present: readonly Tag[], added: readonly Tag[], { same, distinct } = caseIgnored): Tag[] {
  const fresh = distinct(added);
  const keys = new Set(fresh.map((tag) => same(tag.Key)));
  const all = [...present.filter((tag) => !keys.has(same(tag.Key))), ...fresh];
  if (all.length > quotas.TagsPerResource) throw limitExceeded("The number of tags has reached the maximum limit.");
  return all;
}

/** Tags after removing keys; keys that are not there do not matter. */
export function withoutTags(present: readonly Tag[], keys: readonly string[], { same } = caseIgnored): Tag[] {
  const gone = new Set(keys.map(same));
  return present.filter((tag) => !gone.has(same(tag.Key)));
}

/** One page of tags, sorted by key. Source: IAM API Reference, ListUserTags. The marker counts the tags before it. */
export function tagPage(pages: Pages, tags: readonly Tag[], marker: string | undefined, size: number) {
  const sorted = [...tags].sort((a, b) => (a.Key < b.Key ? -1 : 1));
  const { rows, ...rest } = pages.countedPage(sorted, marker, size);
  return { Tags: rows, ...rest };
}
