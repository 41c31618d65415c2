/**
 * The language's wildcards: `*` for any characters (also none), `?` for exactly one.
 * No regular expressions: the two-pointer walk never takes more than (pattern × text) steps, whatever the pattern.
 * Source: IAM User Guide, "Using wildcards in resource ARNs" (reference_policies_elements_resource).
 */
export interface Glob {
  /** What stands before the first wildcard. */
  readonly prefix: string;
  /** exact: no wildcard. prefix: one `*`, at the end. */
  readonly shape: "exact" | "prefix" | "mixed";
  /** The whole pattern; empty unless mixed: most patterns of most policies need no walk. */
  readonly text: string;
  /** Where in `text` its wildcards stand; any other `*` and `?` is a character. */
  readonly wild: readonly number[];
}

/** Counts the work of matching, so that tests can bound it. */
export interface Work {
  steps: number;
}

/** A piece of a pattern: literal text, or a wildcard. */
export type GlobPiece = string | { wild: "*" | "?" };

export function makeGlob(pieces: readonly GlobPiece[]): Glob {
  const first = pieces.findIndex(isWild);
  const prefix = (first < 0 ? pieces : pieces.slice(0, first)).join("");
  if (first < 0) return exactly(prefix);
  if (pieces.slice(first).every(isStar)) return startingWith(prefix);
  const wild: number[] = [];
  let text = "";
  for (const piece of pieces) {
    if (typeof piece !== "string") {
      const afterStar = text.endsWith("*") && wild.at(-1) === text.length - 1;
      if (afterStar && isStar(piece)) continue;
      wild.push(text.length);
    }
    text += typeof piece === "string" ? piece : piece.wild;
  }
  // A copy keeps no room to grow.
  return { prefix, shape: "mixed", text, wild: [...wild] };
}

const none: readonly number[] = [];
const exactly = (prefix: string): Glob => ({ prefix, shape: "exact", text: "", wild: none });
const startingWith = (prefix: string): Glob => ({ prefix, shape: "prefix", text: "", wild: none });

const isWild = (piece: GlobPiece) => typeof piece !== "string";
const isStar = (piece: GlobPiece) => typeof piece === "object" && piece.wild === "*";

/** The glob that a plain text writes, every `*` and `?` in it a wildcard. */
export function globOfText(text: string): Glob {
  const star = text.indexOf("*");
  const mark = text.indexOf("?");
  const first = star < 0 || (mark >= 0 && mark < star) ? mark : star;
  if (first < 0) return exactly(text);
  if (first === text.length - 1 && first === star) return startingWith(text.slice(0, first));
  return makeGlob(piecesOf(text));
}

/** A plain text in pieces, every `*` and `?` in it a wildcard. */
export function piecesOf(text: string): GlobPiece[] {
  const pieces: GlobPiece[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== asterisk && code !== questionMark) continue;
    if (at > from) pieces.push(text.slice(from, at));
    pieces.push(code === asterisk ? anyText : oneCharacter);
    from = at + 1;
  }
  if (from < text.length) pieces.push(from === 0 ? text : text.slice(from));
  return pieces;
}

const questionMark = 0x3f;
const anyText = { wild: "*" } as const;
const oneCharacter = { wild: "?" } as const;

/** Does the whole text match? */
export function matchGlob(glob: Glob, text: string, work: Work): boolean {
  work.steps++;
  if (glob.shape === "exact") return glob.prefix === text;
  if (!text.startsWith(glob.prefix)) return false;
  return glob.shape === "prefix" || walk(glob, text, work);
}

const asterisk = 0x2a;

function walk({ text: pattern, wild, prefix }: Glob, text: string, work: Work): boolean {
  let p = prefix.length;
  let t = p;
  /** The next wildcard, and the last star: places in `wild`. */
  let w = 0;
  let star = -1;
  let mark = 0;
  while (t < text.length) {
    work.steps++;
    const unit = pattern.charCodeAt(p);
    if (wild[w] === p) {
      if (unit === asterisk) {
        star = w;
        mark = t;
      } else t = next(text, t);
      p++;
      w++;
    } else if (unit === text.charCodeAt(t)) {
      p++;
      t++;
    } else if (star >= 0) {
      // The last star takes one character more; earlier stars need never be tried again.
      mark = next(text, mark);
      t = mark;
      p = (wild[star] ?? 0) + 1;
      w = star + 1;
    } else return false;
  }
  // Two stars never stand side by side, so one at most is left.
  if (wild[w] === p && pattern.charCodeAt(p) === asterisk) p++;
  return p === pattern.length;
}

/** The place behind the character at `at`; a surrogate pair is one character. */
function next(text: string, at: number): number {
  const code = text.codePointAt(at);
  return at + (code !== undefined && code > 0xffff ? 2 : 1);
}
