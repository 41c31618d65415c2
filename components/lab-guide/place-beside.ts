/** Where a note stands beside an element without covering it: right, left, below or above, where there is room. */
import type { CSSProperties } from "react";

const width = 300;
const narrowest = 220;
/** What a note may need. */
const height = 180;
const gap = 12;
const edge = 8;

/** In: where the element is; where the part of the window ends that the note may take. */
export function placeBeside({ left, right, top, bottom }: DOMRect, end: number): CSSProperties {
  const { innerHeight } = window;
  const wide = Math.min(width, end - 2 * edge);
  const within = (value: number, most: number) => Math.max(edge, Math.min(value, most));
  const beside = within(top - gap, innerHeight - height - edge);
  const space = end - right - gap - edge;
  if (space > narrowest) return { width: Math.min(wide, space), left: right + gap, top: beside };
  if (left > wide + gap + edge) return { width: wide, left: left - wide - gap, top: beside };
  const along = within(left, end - wide - edge);
  if (top > height + gap) return { width: wide, left: along, bottom: innerHeight - top + gap };
  return { width: wide, left: along, top: Math.min(bottom + gap, innerHeight - height) };
}
