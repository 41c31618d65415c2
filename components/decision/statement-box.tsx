"use client";
import Badge from "@cloudscape-design/components/badge";
import Box from "@cloudscape-design/components/box";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import type { ElementTrace, StatementStep } from "@/lib/authorization";
import { explanationTargets } from "../targets";
import { SentenceText } from "./sentence-text";

/** A statement with each of its elements: what the policy says, what the request brings, and whether they meet. */
export function StatementBox({ statement }: { statement: StatementStep }) {
  const { source, effect, matched, decides, sentence, elements } = statement;
  return (
    <section
      className={`statement-box ${decides ? "statement-box-deciding" : ""}`}
      data-testid={decides ? explanationTargets.deciding : undefined}
    >
      <SpaceBetween size="xs">
        <SpaceBetween direction="horizontal" size="xs" alignItems="center">
          <Badge color={effect === "Allow" ? "green" : "red"}>{effect}</Badge>
          <span>
            <SentenceText sentence={sentence} />
          </span>
          {decides && <Badge color="blue">Decided</Badge>}
        </SpaceBetween>
        {source.via && (
          <Box variant="small">
            Through the {source.via.kind} {source.via.name}
          </Box>
        )}
        <ul className="m-0 list-none p-0" aria-label={matched ? "What matched" : "What matched and what did not"}>
          {elements.map(({ trace, sentence: words }) => (
            <li key={`${trace.element} ${trace.operator ?? ""} ${trace.key ?? ""}`} className="py-1">
              <StatusIndicator
                type={trace.matched ? "success" : "error"}
                iconAriaLabel={trace.matched ? "Matched" : "Not matched"}
              >
                <SentenceText sentence={words} />
              </StatusIndicator>
              {isMissingKey(trace) && (
                <Box variant="small" display="block" padding={{ left: "l" }}>
                  The request does not bring the key <code>{trace.key}</code>.
                </Box>
              )}
            </li>
          ))}
        </ul>
      </SpaceBetween>
    </section>
  );
}

const isMissingKey = ({ element, key, requestValues }: ElementTrace) =>
  element === "Condition" && key !== undefined && requestValues === undefined;
