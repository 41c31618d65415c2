const stops = "a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), [tabindex='0']";

/** What Tab stops at in a part of the page, in its order. */
export const tabStops = (part: ParentNode): HTMLElement[] =>
  [...part.querySelectorAll<HTMLElement>(stops)].filter((stop) => stop.tabIndex >= 0 && stop.checkVisibility());

/**
 * Notes where an element stands, so that one can go on from there once it is gone. Out: what finds, within a part, the stop
 * that follows the place, else the last before it; undefined where the place itself is gone from the part.
 */
export function placeOf(element: Element): (part: Element) => HTMLElement | undefined {
  const around: { parent: Element; next: Element | null }[] = [];
  for (let at = element; at.parentElement; at = at.parentElement)
    around.push({ parent: at.parentElement, next: at.nextElementSibling });
  return (part) => {
    const left = around.find(({ parent }) => parent.isConnected);
    if (!left || left.parent === part || !part.contains(left.parent)) return undefined;
    const { parent, next } = left;
    const isAfter = (stop: Element) =>
      next?.isConnected ? next.contains(stop) || follows(next, stop) : follows(parent, stop) && !parent.contains(stop);
    const all = tabStops(part);
    return all.find(isAfter) ?? all.at(-1);
  };
}

const follows = (element: Element, other: Element) =>
  (element.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
