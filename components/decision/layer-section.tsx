"use client";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import {
  type Decision,
  type Explanation,
  type LayerTrace,
  layerDecides,
  layerSentence,
  statementDecides,
} from "@/lib/authorization";
import { explanationTargets } from "../targets";
import { layerTitles, outcomeLabels } from "./layer-names";
import { SentenceText } from "./sentence-text";
import { StatementBox } from "./statement-box";

export interface LayerSectionProps {
  layer: LayerTrace;
  /** From 1, in the order of evaluation. */
  position: number;
  decision: Decision;
  explanation: Explanation;
}

/** A layer of the evaluation with its statements. The one that decided stands open. */
export function LayerSection({ layer: trace, position, decision, explanation }: LayerSectionProps) {
  const { layer, level, outcome, policies } = trace;
  const decides = layerDecides(trace, decision);
  const label = outcomeLabels[outcome];
  const title = layerTitles[layer] + (level === undefined ? "" : `, level ${level + 1}`);
  return (
    <div data-testid={explanationTargets.layer(level === undefined ? layer : `${layer}-${level}`)}>
      <ExpandableSection
        variant="container"
        defaultExpanded={decides}
        headerText={`${position}. ${title}`}
        headerDescription={decides ? "This layer decided." : undefined}
        headerActions={<StatusIndicator type={label.sign}>{label.text}</StatusIndicator>}
      >
        <SpaceBetween size="s">
          <span>
            <SentenceText sentence={layerSentence(trace)} />
          </span>
          {policies.flatMap(({ source, statements }) =>
            statements.map((statement) => (
              <StatementBox
                key={`${source.kind} ${source.arn ?? source.name} ${source.via?.name ?? ""} ${statement.index}`}
                source={source}
                statement={statement}
                decides={statementDecides(explanation, trace, source, statement.index)}
                request={decision.request}
              />
            )),
          )}
        </SpaceBetween>
      </ExpandableSection>
    </div>
  );
}
