import type { Sentence } from "@/lib/authorization";

/** A sentence of the core: its terms set as code. */
export function SentenceText({ sentence }: { sentence: Sentence }) {
  return (
    <>
      {sentence.map((part, index) =>
        typeof part === "string" ? (
          part
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence have no other name and never move.
          <code key={index} className="wrap-anywhere">
            {part.text}
          </code>
        ),
      )}
    </>
  );
}
