"use client";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import type { LayerStep } from "@/lib/authorization";
import { explanationTargets } from "../targets";
import { layerTitles, outcomeLabels } from "./layer-names";
import { SentenceText } from "./sentence-text";
import { StatementBox } from "./statement-box";

/** A layer of the evaluation with its statements. The one that decided stands open. */
export function LayerSection({ step, position }: { step: LayerStep; position: number }) {
  const { layer, level, outcome, decides, sentence, statements } = step;
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
            <SentenceText sentence={sentence} />
          </span>
          {statements.map((statement) => (
            <StatementBox
              key={`${statement.source.kind} ${statement.source.arn ?? statement.source.name} ${statement.source.via?.name ?? ""} ${statement.index}`}
              statement={statement}
            />
          ))}
        </SpaceBetween>
      </ExpandableSection>
    </div>
  );
}
