import type { FormEvent } from "react";

/** What one looks around with, or types again at once: a search, a list of choices, a filter, the name that confirms a deletion. */
export const looks = "[type=search], [role=combobox], .ace_editor, [data-looks]";

/**
 * Is it work that would be lost? Whoever only looks has not done anything yet: searches in a table or a list of choices,
 * ticks a filter. Of an editor's text its document tells. What a dialog from within comes to, the part around it tells;
 * React's events come up from there too. In: an `input` event of the part.
 */
export const isWork = ({ target, currentTarget }: FormEvent) =>
  target instanceof Element && currentTarget.contains(target) && !target.closest(looks);
