/** How one line stands in the change from one text to another. */
export interface DiffLine {
  change: "same" | "removed" | "added";
  text: string;
  /** Its number in the text before, and after. */
  before?: number;
  after?: number;
}

/**
 * The change from one text to another, line by line, with as few changed lines as can be. Pure.
 * A removed line stands before the one that was added in its place.
 */
export function lineDiff(before: string, after: string): DiffLine[] {
  const [old, changed] = [before.split("\n"), after.split("\n")];
  // What begins and ends alike needs no table: most changes of a policy are small.
  let start = 0;
  while (start < old.length && start < changed.length && old[start] === changed[start]) start++;
  let end = 0;
  while (
    end < old.length - start &&
    end < changed.length - start &&
    old[old.length - 1 - end] === changed[changed.length - 1 - end]
  )
    end++;
  const middle = changedLines(old.slice(start, old.length - end), changed.slice(start, changed.length - end));
  const lines = [
    ...old.slice(0, start).map((text) => ({ change: "same" as const, text })),
    ...middle,
    ...old.slice(old.length - end).map((text) => ({ change: "same" as const, text })),
  ];
  return numbered(lines);
}

type Line = Pick<DiffLine, "change" | "text">;

/** By the longest common subsequence: `length[i][j]` is that of the lines from i and from j on. */
function changedLines(old: readonly string[], changed: readonly string[]): Line[] {
  const width = changed.length + 1;
  const length = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number) => length[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = changed.length - 1; j >= 0; j--)
      length[i * width + j] = old[i] === changed[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const lines: Line[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < changed.length) {
    const [before, after] = [old[i], changed[j]];
    if (before !== undefined && before === after) {
      lines.push({ change: "same", text: before });
      i++;
      j++;
    } else if (before !== undefined && (after === undefined || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ change: "removed", text: before });
      i++;
    } else {
      lines.push({ change: "added", text: after ?? "" });
      j++;
    }
  }
  return lines;
}

function numbered(lines: readonly Line[]): DiffLine[] {
  let [before, after] = [0, 0];
  return lines.map((line) => ({
    ...line,
    ...(line.change === "added" ? {} : { before: ++before }),
    ...(line.change === "removed" ? {} : { after: ++after }),
  }));
}
