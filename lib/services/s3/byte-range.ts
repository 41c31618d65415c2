/** The part of a body that a Range asks for (pure). Source: RFC 9110, 14.1.2 "Byte Ranges"; S3 serves one range. */
import { invalidRange } from "./errors";

export interface ByteRange {
  /** Both included. */
  start: number;
  end: number;
}

/** Undefined where the whole is asked for, or the text is no range of bytes. Throws InvalidRange 416. */
export function byteRange(range: string | undefined, size: number): ByteRange | undefined {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(range?.trim() ?? "") ?? [];
  if (from === undefined || to === undefined || (from === "" && to === "")) return undefined;
  if (from === "") {
    if (Number(to) === 0 || size === 0) throw invalidRange();
    return { start: Math.max(0, size - Number(to)), end: size - 1 };
  }
  const start = Number(from);
  if (to !== "" && Number(to) < start) return undefined;
  if (start >= size) throw invalidRange();
  return { start, end: Math.min(to === "" ? size - 1 : Number(to), size - 1) };
}
