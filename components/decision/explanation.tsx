"use client";
import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type Decision, decisionSentence, explain } from "@/lib/authorization";
import { explanationTargets } from "../targets";
import { LayerSection } from "./layer-section";
import { MissingList } from "./missing-list";
import { RequestSummary } from "./request-summary";
import { SentenceText } from "./sentence-text";

/** Why a request was allowed or denied: the request, what is missing, and every layer in the order of evaluation. */
export function ExplanationView({ decision }: { decision: Decision }) {
  const explanation = explain(decision);
  return (
    <div data-testid={explanationTargets.root}>
      <SpaceBetween size="l">
        <Alert type={explanation.allowed ? "success" : "error"} header={explanation.allowed ? "Allowed" : "Denied"}>
          <SpaceBetween size="xs">
            <span>
              <SentenceText sentence={decisionSentence(decision)} />
            </span>
            {explanation.denial && (
              <Box variant="code" fontSize="body-s">
                <span className="whitespace-pre-wrap wrap-anywhere">{explanation.denial}</span>
              </Box>
            )}
          </SpaceBetween>
        </Alert>
        <MissingList missing={explanation.missing} request={decision.request} />
        <RequestSummary request={decision.request} />
        <SpaceBetween size="s">
          {explanation.layers.map((layer, index) => (
            <LayerSection
              key={`${layer.layer}-${layer.level ?? 0}`}
              layer={layer}
              position={index + 1}
              decision={decision}
              explanation={explanation}
            />
          ))}
        </SpaceBetween>
      </SpaceBetween>
    </div>
  );
}
