"use client";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { PartError } from "@/components/form/part-error";
import { JsonEditor } from "@/components/policy-editor/json-editor";
import { policyIssues, policySkeleton } from "@/components/policy-editor/policy-issues";
import { simulatorTargets } from "@/components/targets";
import type { SimulationDraft } from "./draft";
import { identityPolicyName } from "./given-names";

export interface GivenPoliciesProps {
  mode: "principal" | "custom";
  policies: readonly string[];
  boundary: string | undefined;
  /** The one that the last simulation refused, by its id in the answer, and why. */
  refused: { id: string; text: string } | undefined;
  onChange: (changes: Pick<Partial<SimulationDraft>, "policies" | "boundary">) => void;
}

/** Policies that count for this simulation alone: identity-based ones, and a permissions boundary. */
export function GivenPolicies({ mode, policies, boundary, refused, onChange }: GivenPoliciesProps) {
  const strings = useEraStrings();
  const name = identityPolicyName(mode);
  const wrong = (id: string) => (refused?.id === id ? refused.text : undefined);
  // What is wrong with a text says the simulation; where in it, the editor.
  const issuesOf = (text: string, id: string) =>
    wrong(id) === undefined ? [] : policyIssues(text, { kind: "identity" });
  const set = (index: number, text: string) =>
    onChange({ policies: policies.map((policy, at) => (at === index ? text : policy)) });
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={
            mode === "custom"
              ? "The policies to simulate."
              : "Identity-based policies and a boundary that count for this simulation alone."
          }
        >
          {mode === "custom" ? "Policies" : strings["simulator.given"]}
        </Header>
      }
    >
      <SpaceBetween size="m">
        {policies.map((policy, index) => (
          <SpaceBetween
            // biome-ignore lint/suspicious/noArrayIndexKey: a policy has no other name than its place, by which the results tell it.
            key={index}
            size="xs"
          >
            <Header
              variant="h3"
              actions={
                (mode === "principal" || policies.length > 1) && (
                  <Button
                    ariaLabel={`Remove ${name} ${index + 1}`}
                    onClick={() => onChange({ policies: policies.filter((_, at) => at !== index) })}
                  >
                    Remove
                  </Button>
                )
              }
            >{`${name} ${index + 1}`}</Header>
            <PartError error={wrong(`PolicyInputList.${index + 1}`)} />
            <JsonEditor
              label={`${name} ${index + 1}`}
              target={simulatorTargets.document(String(index + 1))}
              value={policy}
              invalid={wrong(`PolicyInputList.${index + 1}`) !== undefined}
              issues={issuesOf(policy, `PolicyInputList.${index + 1}`)}
              onChange={(text) => set(index, text)}
            />
          </SpaceBetween>
        ))}
        <Button
          iconName="add-plus"
          data-testid={simulatorTargets.addPolicy}
          onClick={() => onChange({ policies: [...policies, policySkeleton] })}
        >
          {strings["simulator.addPolicy"]}
        </Button>
        {boundary === undefined ? (
          <Button
            iconName="add-plus"
            data-testid={simulatorTargets.addBoundary}
            onClick={() => onChange({ boundary: policySkeleton })}
          >
            Add boundary
          </Button>
        ) : (
          <SpaceBetween size="xs">
            <Header
              variant="h3"
              description={mode === "principal" ? "Stands in place of the boundary that the principal has." : undefined}
              actions={
                <Button ariaLabel="Remove permissions boundary" onClick={() => onChange({ boundary: undefined })}>
                  Remove
                </Button>
              }
            >
              Permissions boundary
            </Header>
            <PartError error={wrong(boundaryId)} />
            <JsonEditor
              label="Permissions boundary"
              target={simulatorTargets.boundaryDocument}
              value={boundary}
              invalid={wrong(boundaryId) !== undefined}
              issues={issuesOf(boundary, boundaryId)}
              onChange={(text) => onChange({ boundary: text })}
            />
          </SpaceBetween>
        )}
      </SpaceBetween>
    </Container>
  );
}

const boundaryId = "PermissionsBoundaryPolicyInputList.1";
