/** Which part of a window a picture shows. Pure. */
export interface Size {
  width: number;
  height: number;
}

export interface Box extends Size {
  x: number;
  y: number;
}

export interface Places {
  target: Box;
  /** The header of the container that it stands in, where it has one. */
  header: Box | null;
  /** The dialog or the list that it stands in: more of the page than that tells nothing. */
  frame: Box | null;
}

/** Around what is shown, in CSS pixels. */
export const margin = 28;
const least: Size = { width: 720, height: 220 };
const most = 760;

/** The union of target and header, with a margin, never less than one can make sense of; within the window. */
export function crop({ target, header, frame }: Places, window: Size): Box {
  const around = frame ? union(target, frame) : target;
  const whole = header ? union(around, header) : around;
  const wanted = whole.height + 2 * margin <= most ? whole : around.height + 2 * margin <= most ? around : target;
  const width = Math.max(wanted.width + 2 * margin, least.width);
  const height = Math.max(wanted.height + 2 * margin, least.height);
  const x = wanted.x + wanted.width / 2 - width / 2;
  const y = wanted.y + wanted.height / 2 - height / 2;
  return within({ x, y, width, height }, window);
}

function union(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

/** Moved into the window where it stands out, and cut where it is larger; in whole pixels. */
export function within({ x, y, width, height }: Box, window: Size): Box {
  const placed = (start: number, length: number, room: number) => {
    const size = Math.min(Math.ceil(length), room);
    return [Math.round(Math.min(Math.max(start, 0), room - size)), size] as const;
  };
  const [left, wide] = placed(x, width, window.width);
  const [top, high] = placed(y, height, window.height);
  return { x: left, y: top, width: wide, height: high };
}
