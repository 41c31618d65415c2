"use client";
import Alert from "@cloudscape-design/components/alert";
import { type AuthorizationRequest, elementSentence, type Missing } from "@/lib/authorization";
import { explanationTargets } from "../targets";
import { layerTitles } from "./layer-names";
import { SentenceText } from "./sentence-text";

export interface MissingListProps {
  missing: readonly Missing[];
  request: AuthorizationRequest;
}

/** The smallest things that stand between the refusal and a yes. */
export function MissingList({ missing, request }: MissingListProps) {
  if (missing.length === 0) return null;
  return (
    <div data-testid={explanationTargets.missing}>
      <Alert type="info" header="What is missing">
        <ul className="m-0 list-disc pl-4">
          {missing.map((one) => (
            <li key={`${one.kind} ${one.layer} ${one.level ?? ""} ${"index" in one ? one.index : ""}`}>
              <MissingItem missing={one} request={request} />
            </li>
          ))}
        </ul>
      </Alert>
    </div>
  );
}

function MissingItem({ missing, request }: { missing: Missing; request: AuthorizationRequest }) {
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
            <SentenceText sentence={elementSentence(trace, request)} />
          </li>
        ))}
      </ul>
    </>
  );
}
