"use client";
import Alert from "@cloudscape-design/components/alert";
import type { ElementTrace, Explanation, Missing, Sentence } from "@/lib/authorization";
import { explanationTargets } from "../targets";
import { layerTitles } from "./layer-names";
import { SentenceText } from "./sentence-text";

/** The smallest things that stand between the refusal and a yes. */
export function MissingList({ explanation }: { explanation: Explanation }) {
  if (explanation.missing.length === 0) return null;
  const words = elementSentences(explanation);
  return (
    <div data-testid={explanationTargets.missing}>
      <Alert type="info" header="What is missing">
        <ul className="m-0 list-disc pl-4">
          {explanation.missing.map((missing) => (
            <li
              key={`${missing.kind} ${missing.layer} ${missing.level ?? ""} ${"index" in missing ? missing.index : ""}`}
            >
              <MissingItem missing={missing} words={words} />
            </li>
          ))}
        </ul>
      </Alert>
    </div>
  );
}

function MissingItem({ missing, words }: { missing: Missing; words: ReadonlyMap<ElementTrace, Sentence> }) {
  const where = layerTitles[missing.layer];
  if (missing.kind === "no-allow")
    return (
      <>
        {where}: a statement that allows <code>{missing.action}</code> on <code>{missing.resource}</code>. None of the
        statements there is about this action.
      </>
    );
  const statement = `statement ${missing.sid ?? missing.index + 1}`;
  const elements = missing.kind === "near-miss" ? missing.failing : missing.conditions;
  return (
    <>
      {where}:{" "}
      {missing.kind === "near-miss" ? (
        <>
          {statement} of <code>{missing.source.name}</code> would allow this, but for
        </>
      ) : (
        <>
          {statement} of <code>{missing.source.name}</code> denies this; no Allow outweighs it. It would have to go
          {elements.length > 0 ? ", or one of these would have to be different:" : "."}
        </>
      )}
      <ul className="m-0 list-disc pl-4">
        {elements.map((trace) => (
          <li key={`${trace.element} ${trace.operator ?? ""} ${trace.key ?? ""}`}>
            <SentenceText sentence={words.get(trace) ?? [trace.element]} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** The core words each element once, where it stands in its statement. */
const elementSentences = ({ layers }: Explanation) =>
  new Map(
    layers.flatMap(({ statements }) =>
      statements.flatMap(({ elements }) => elements.map(({ trace, sentence }) => [trace, sentence] as const)),
    ),
  );
