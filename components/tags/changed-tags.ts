import type { TagDraft } from "../form/tag-rules";

/**
 * What must happen for `before` to become `after`: which keys go, which tags are set. Pure.
 * Keys are the same without regard to case, and TagUser writes the new spelling, so such a key is set and not removed.
 */
export function changedTags(before: readonly TagDraft[], after: readonly TagDraft[]) {
  const kept = new Set(after.map(({ key }) => key.toLowerCase()));
  const same = (tag: TagDraft) => before.some(({ key, value }) => key === tag.key && value === tag.value);
  return {
    gone: before.filter(({ key }) => !kept.has(key.toLowerCase())).map(({ key }) => key),
    set: after.filter((tag) => !same(tag)),
  };
}
