import { sameKey, type TagDraft, type TagRules } from "../form/tag-rules";

/**
 * What must happen for `before` to become `after`: which keys go, which tags are set. Pure.
 * Where the case of keys does not matter TagUser writes the new spelling, so such a key is set and not removed.
 */
export function changedTags(before: readonly TagDraft[], after: readonly TagDraft[], rules: TagRules) {
  const kept = new Set(after.map(({ key }) => sameKey(key, rules)));
  const same = (tag: TagDraft) => before.some(({ key, value }) => key === tag.key && value === tag.value);
  return {
    gone: before.filter(({ key }) => !kept.has(sameKey(key, rules))).map(({ key }) => key),
    set: after.filter((tag) => !same(tag)),
  };
}
