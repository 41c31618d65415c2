"use client";
import Box from "@cloudscape-design/components/box";
import Checkbox from "@cloudscape-design/components/checkbox";
import Container from "@cloudscape-design/components/container";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { ReadFailure } from "@/components/decision/read-failure";
import { LazyPolicyDocument } from "@/components/policy/lazy-policy-document";
import { simulatorTargets } from "@/components/targets";
import type { PoliciesOfPrincipal, SimulatedPolicyRow } from "@/lib/doors/console/views/simulated-principal";
import { documentOf } from "./document-of";
import { policyKey, type SimulationDraft } from "./draft";

export interface HeldPoliciesProps {
  /** Whose policies they are. */
  arn: string;
  held: PoliciesOfPrincipal;
  draft: SimulationDraft;
  onChange: (changes: Partial<SimulationDraft>) => void;
}

/** `Policies`: what the principal has, each with a box to leave it out, and its boundary. */
export function HeldPolicies({ arn, held, draft, onChange }: HeldPoliciesProps) {
  const policies = inOrder(held.policies, arn.includes(":user/"));
  const excluded = new Set(draft.excluded);
  return (
    <Container
      header={
        <Header variant="h2" counter={`(${policies.length})`} description="Clear a box to simulate without the policy.">
          Policies
        </Header>
      }
    >
      <SpaceBetween size="s">
        {held.refused.map((failure) => (
          <ReadFailure key={`${failure.operation} ${failure.message}`} failure={failure} title="Not all is shown" />
        ))}
        {policies.length === 0 && held.refused.length === 0 && <Box color="text-body-secondary">No policies</Box>}
        {policies.map(({ policy, via }) => (
          <div key={policyKey(policy)}>
            <Checkbox
              checked={!excluded.has(policyKey(policy))}
              description={[policy.type, ...via.map((group) => `via group ${group}`)].join(", ")}
              nativeInputAttributes={{ "data-testid": simulatorTargets.policy(targetKey(policy, via)) }}
              onChange={({ detail }) =>
                onChange({
                  excluded: detail.checked
                    ? draft.excluded.filter((key) => key !== policyKey(policy))
                    : [...draft.excluded, policyKey(policy)],
                })
              }
            >
              <span className="wrap-anywhere">{policy.name}</span>
            </Checkbox>
            <Document policy={policy} />
          </div>
        ))}
        <Box variant="h3">Permissions boundary</Box>
        {held.boundary === undefined ? (
          <Box color="text-body-secondary">Not set</Box>
        ) : (
          <Checkbox
            checked={!draft.withoutBoundary}
            nativeInputAttributes={{ "data-testid": simulatorTargets.boundary }}
            onChange={({ detail }) => onChange({ withoutBoundary: !detail.checked })}
          >
            <span className="wrap-anywhere">{held.boundary.split("/").at(-1)}</span>
          </Checkbox>
        )}
      </SpaceBetween>
    </Container>
  );
}

/** An inline policy of a group may have the name of one of the user's own. */
const targetKey = ({ name, arn }: SimulatedPolicyRow, via: readonly string[]) =>
  arn === undefined && via[0] !== undefined ? `${name} via ${via[0]}` : name;

/** The text of a policy, read when it is opened. */
function Document({ policy }: { policy: SimulatedPolicyRow }) {
  const [open, setOpen] = useState(false);
  return (
    <ExpandableSection
      expanded={open}
      onChange={({ detail }) => setOpen(detail.expanded)}
      headerText="Policy document"
      headerAriaLabel={`Policy document of ${policy.name}`}
    >
      {open && <LazyPolicyDocument of={documentOf(policy)} label={policy.name} />}
    </ExpandableSection>
  );
}

/** Each policy once, by name, with the groups by which it comes. */
function inOrder(policies: readonly SimulatedPolicyRow[], ofUser: boolean) {
  const found = new Map<string, { policy: SimulatedPolicyRow; via: string[] }>();
  for (const policy of policies) {
    const key = policyKey(policy);
    const known = found.get(key) ?? { policy, via: [] };
    if (ofUser && policy.holder.kind === "group") known.via.push(policy.holder.name);
    found.set(key, known);
  }
  return [...found.values()].toSorted((a, b) => a.policy.name.localeCompare(b.policy.name, "en"));
}
