/**
 * The language's wildcards: `*` for any characters (also none), `?` for exactly one.
 * No regular expressions: the two-pointer walk never takes more than (pattern × text) steps, whatever the pattern.
 * Source: IAM User Guide, "Using wildcards in resource ARNs" (reference_policies_elements_resource).
 */
const any = -1;
const one = -2;

export interface Glob {
  /** The code units of the text, with the two wildcards as negative numbers; empty unless mixed. */
  readonly units: readonly number[];
  /** What stands before the first wildcard. */
  readonly prefix: string;
  /** exact: no wildcard. prefix: one `*`, at the end. */
  readonly shape: "exact" | "prefix" | "mixed";
}

/** Counts the work of matching, so that tests can bound it. */
export interface Work {
  steps: number;
}

/** A piece of a pattern: literal text, or a wildcard. */
export type GlobPiece = string | { wild: "*" | "?" };

export function makeGlob(pieces: readonly GlobPiece[]): Glob {
  const first = pieces.findIndex((piece) => typeof piece !== "string");
  const prefix = (first < 0 ? pieces : pieces.slice(0, first)).join("");
  if (first < 0) return { units: none, prefix, shape: "exact" };
  if (pieces.slice(first).every(isStar)) return { units: none, prefix, shape: "prefix" };
  const units: number[] = [];
  for (const piece of pieces) {
    if (typeof piece === "string") for (let i = 0; i < piece.length; i++) units.push(piece.charCodeAt(i));
    else if (piece.wild === "?") units.push(one);
    else if (units.at(-1) !== any) units.push(any);
  }
  return { units, prefix, shape: "mixed" };
}

/** Most patterns of most policies need no walk, so their units are not kept. */
const none: readonly number[] = [];

const isStar = (piece: GlobPiece) => typeof piece === "object" && piece.wild === "*";

/** The glob that a plain text writes, every `*` and `?` in it a wildcard. */
export function globOfText(text: string): Glob {
  const star = text.indexOf("*");
  const mark = text.indexOf("?");
  const first = star < 0 || (mark >= 0 && mark < star) ? mark : star;
  if (first < 0) return { units: none, prefix: text, shape: "exact" };
  if (first === text.length - 1 && first === star)
    return { units: none, prefix: text.slice(0, first), shape: "prefix" };
  const pieces: GlobPiece[] = [];
  for (const piece of text.split(/([*?])/)) {
    if (piece === "*" || piece === "?") pieces.push({ wild: piece });
    else if (piece !== "") pieces.push(piece);
  }
  return makeGlob(pieces);
}

/** Does the whole text match? */
export function matchGlob(glob: Glob, text: string, work: Work): boolean {
  work.steps++;
  if (glob.shape === "exact") return glob.prefix === text;
  if (!text.startsWith(glob.prefix)) return false;
  return glob.shape === "prefix" || walk(glob, text, work);
}

function walk({ units, prefix }: Glob, text: string, work: Work): boolean {
  let p = prefix.length;
  let t = p;
  let star = -1;
  let mark = 0;
  while (t < text.length) {
    work.steps++;
    const unit = units[p];
    if (unit === any) {
      star = p++;
      mark = t;
    } else if (unit === one) {
      p++;
      t = next(text, t);
    } else if (unit === text.charCodeAt(t)) {
      p++;
      t++;
    } else if (star >= 0) {
      // The last star takes one character more; earlier stars need never be tried again.
      mark = next(text, mark);
      t = mark;
      p = star + 1;
    } else return false;
  }
  while (units[p] === any) p++;
  return p === units.length;
}

/** The place behind the character at `at`; a surrogate pair is one character. */
function next(text: string, at: number): number {
  const code = text.codePointAt(at);
  return at + (code !== undefined && code > 0xffff ? 2 : 1);
}
