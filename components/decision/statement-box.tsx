"use client";
import Badge from "@cloudscape-design/components/badge";
import Box from "@cloudscape-design/components/box";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import {
  type AuthorizationRequest,
  broughtValues,
  elementSentence,
  type PolicySource,
  type StatementTrace,
  statementSentence,
} from "@/lib/authorization";
import { explanationTargets } from "../targets";
import { SentenceText } from "./sentence-text";

export interface StatementBoxProps {
  source: PolicySource;
  statement: StatementTrace;
  /** Is it one of those that decided? */
  decides: boolean;
  request: AuthorizationRequest;
}

/** A statement with each of its elements: what the policy says, what the request brings, and whether they meet. */
export function StatementBox({ source, statement, decides, request }: StatementBoxProps) {
  const { effect, matched, elements } = statement;
  return (
    <section
      className={`statement-box ${decides ? "statement-box-deciding" : ""}`}
      data-testid={decides ? explanationTargets.deciding(placeOf(source, statement)) : undefined}
    >
      <SpaceBetween size="xs">
        <SpaceBetween direction="horizontal" size="xs" alignItems="center">
          <Badge color={effect === "Allow" ? "green" : "red"}>{effect}</Badge>
          <span>
            <SentenceText sentence={statementSentence(statement, source)} />
          </span>
          {decides && <Badge color="blue">Decided</Badge>}
        </SpaceBetween>
        {source.via && (
          <Box variant="small">
            Through the {source.via.kind} {source.via.name}
          </Box>
        )}
        <ul className="m-0 list-none p-0" aria-label={matched ? "What matched" : "What matched and what did not"}>
          {elements.map((trace) => (
            <li key={`${trace.element} ${trace.operator ?? ""} ${trace.key ?? ""}`} className="py-1">
              <StatusIndicator
                type={trace.matched ? "success" : "error"}
                iconAriaLabel={trace.matched ? "Matched" : "Not matched"}
              >
                <SentenceText sentence={elementSentence(trace, request)} />
              </StatusIndicator>
              {broughtValues(trace, request) === undefined && (
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

/** `own-keys/0`, `Developers/own-keys/0` */
const placeOf = ({ name, via }: PolicySource, { index }: StatementTrace) =>
  [...(via ? [via.name] : []), name, index].join("/");
