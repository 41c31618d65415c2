"use client";
import { type DiffLine, lineDiff } from "./line-diff";

const marks: Record<DiffLine["change"], { sign: string; spoken: string; colour: string }> = {
  same: { sign: " ", spoken: "", colour: "" },
  removed: { sign: "-", spoken: "removed: ", colour: "diff-removed" },
  added: { sign: "+", spoken: "added: ", colour: "diff-added" },
};

/** Two texts as one: removed lines with a minus, added ones with a plus. */
export function LineDifference({
  before,
  after,
  label,
  ...rest
}: {
  before: string;
  after: string;
  label: string;
  "data-testid"?: string;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="max-h-[40rem] overflow-auto" tabIndex={0} aria-label={label} {...rest}>
      <ol className="m-0 list-none p-0 font-mono text-sm">
        {lineDiff(before, after).map(({ change, text, ...place }) => (
          <li
            key={`${place.before ?? ""} ${place.after ?? ""}`}
            data-change={change}
            className={`flex gap-2 whitespace-pre ${marks[change].colour}`}
          >
            <span aria-hidden className="w-20 shrink-0 text-right select-none">
              {place.before ?? ""} {place.after ?? ""} {marks[change].sign}
            </span>
            <span className="sr-only">{marks[change].spoken}</span>
            <span>{text}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
