"use client";
import Box from "@cloudscape-design/components/box";
import { CopyValue } from "../form/copy-value";

/** A policy document as JSON, with a button that copies it. A text that is no JSON is shown as it stands. */
export function PolicyDocument({
  document,
  label,
  ...rest
}: {
  document: string;
  label: string;
  "data-testid"?: string;
}) {
  return (
    <div className="flex items-start justify-between gap-2">
      {/* A long document scrolls by keyboard too. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className="max-h-[32rem] min-w-0 flex-1 overflow-auto" tabIndex={0} aria-label={label} {...rest}>
        <Box variant="code" fontSize="body-s">
          <span className="whitespace-pre">{indented(document)}</span>
        </Box>
      </section>
      <CopyValue value={indented(document)} label={label} shown="none" />
    </div>
  );
}

function indented(document: string) {
  try {
    return JSON.stringify(JSON.parse(document), null, 4);
  } catch {
    return document;
  }
}
