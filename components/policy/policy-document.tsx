"use client";
import Box from "@cloudscape-design/components/box";
import { useEffect, useRef } from "react";
import { printPolicy, statementSpans } from "@/lib/authorization";
import { CopyValue } from "../form/copy-value";

/** A policy document as JSON, with a button that copies it. A text that is no JSON is shown as it stands. */
export function PolicyDocument({
  document,
  label,
  marked,
  copy = true,
  ...rest
}: {
  document: string;
  label: string;
  /** The number of a statement, from 0, that is marked and scrolled to. */
  marked?: number;
  /** False where a button that copies it stands elsewhere. Default true. */
  copy?: boolean;
  "data-testid"?: string;
}) {
  const region = useRef<HTMLElement>(null);
  const text = printPolicy(document) ?? document;
  const [before, statement, after] = partsOf(text, marked);
  useEffect(() => {
    const mark = region.current?.querySelector("mark");
    // Only the region scrolls: the page stays where the person is.
    if (region.current && mark) region.current.scrollTop = mark.offsetTop - region.current.offsetTop - 16;
  }, []);
  return (
    <div className="flex items-start justify-between gap-2">
      {/* A long document scrolls by keyboard too. */}
      {/* biome-ignore-start lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section
        ref={region}
        className="max-h-[32rem] min-w-0 flex-1 overflow-auto"
        tabIndex={0}
        aria-label={label}
        {...rest}
      >
        {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
        <Box variant="code" fontSize="body-s">
          <span className="whitespace-pre">
            {before}
            {statement !== "" && <mark className="statement-mark">{statement}</mark>}
            {after}
          </span>
        </Box>
      </section>
      {copy && <CopyValue value={text} label={label} shown="none" />}
    </div>
  );
}

/** The text before a statement, the statement with the white space that leads to it, and the text behind it. */
function partsOf(text: string, marked: number | undefined): [string, string, string] {
  const span = marked === undefined ? undefined : statementSpans(text)[marked];
  if (!span) return [text, "", ""];
  // A span begins where the reader stood before the statement: behind the comma or the bracket, or in its own brace.
  const start = span.start.offset;
  const from = text[start - 1] === "{" ? start - 1 : start + (/^[\s,]*/.exec(text.slice(start))?.[0].length ?? 0);
  const to = span.end.offset;
  return [text.slice(0, from), text.slice(from, to), text.slice(to)];
}
