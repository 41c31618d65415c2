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
import { nameInArn } from "@/lib/aws/arn";
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
  const gone = held.refused.find(({ code }) => code === "NoSuchEntity");
  if (gone) return <ReadFailure failure={gone} title={`${nameInArn(arn)} cannot be simulated`} />;
  const policies = inOrder(held.policies, arn.includes(":user/"));
  const excluded = new Set(draft.excluded);
  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={`(${policies.length})`}
          description="Clear a box to simulate without the policy. One that comes in several ways counts while a box of it is left."
        >
          Policies
        </Header>
      }
    >
      <SpaceBetween size="s">
        {held.refused.map((failure) => (
          <ReadFailure key={`${failure.operation} ${failure.message}`} failure={failure} title="Not all is shown" />
        ))}
        {policies.length === 0 && held.refused.length === 0 && <Box color="text-body-secondary">No policies</Box>}
        {policies.map(({ policy, way, several }) => (
          <div key={policyKey(policy)}>
            <Checkbox
              checked={!excluded.has(policyKey(policy))}
              description={[policy.type, ...(way ? [`via group ${way}`] : several ? ["attached directly"] : [])].join(
                ", ",
              )}
              nativeInputAttributes={{ "data-testid": simulatorTargets.policy(targetKey(policy, way, several)) }}
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
            <span className="wrap-anywhere">{nameInArn(held.boundary)}</span>
          </Checkbox>
        )}
      </SpaceBetween>
    </Container>
  );
}

/** An inline policy of a group may have the name of one of the user's own; a managed one may come in several ways. */
const targetKey = ({ name, arn }: SimulatedPolicyRow, way: string | undefined, several: boolean) =>
  way !== undefined && (arn === undefined || several) ? `${name} via ${way}` : name;

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

/** By name; one that is attached and comes by groups as well stands there once for each way, the direct one first. */
function inOrder(policies: readonly SimulatedPolicyRow[], ofUser: boolean) {
  return policies
    .map((policy) => ({
      policy,
      /** The group by which it comes to the user. */
      way: ofUser && policy.holder.kind === "group" ? policy.holder.name : undefined,
      several: policies.some((other) => other !== policy && other.arn !== undefined && other.arn === policy.arn),
    }))
    .toSorted(
      (a, b) => a.policy.name.localeCompare(b.policy.name, "en") || (a.way ?? "").localeCompare(b.way ?? "", "en"),
    );
}
