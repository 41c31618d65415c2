"use client";
import Grid from "@cloudscape-design/components/grid";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { Conditions } from "./conditions";
import { GivenPolicies } from "./given-policies";
import { HeldPolicies } from "./held-policies";
import { PrincipalPicker } from "./principal-picker";
import { RefusedChoices } from "./refused-choices";
import { ResourcePolicy } from "./resource-policy";
import { Results } from "./results";
import { RunButton } from "./run-button";
import { SimulatedActions } from "./simulated-actions";
import { SimulatorHeader } from "./simulator-header";
import { type PolicySimulatorProps, useSimulator } from "./use-simulator";
import { WrittenTexts } from "./written-texts";

/** The policy simulator: whose policies, which actions on what, under which conditions; and what they decide. */
export function TodaysSimulator(props: PolicySimulatorProps) {
  const simulator = useSimulator(props);
  const { mode, draft, policies, simulation, change } = simulator;
  // Texts want room: of one's own, all of it; beside a principal's policies, half.
  const left = mode === "custom" ? 12 : policies.length > 0 || draft.boundary !== undefined ? 6 : 4;
  return (
    <WrittenTexts simulator={simulator}>
      <SpaceBetween size="l">
        <SimulatorHeader simulator={simulator} />
        {props.mode === "principal" && (
          <SpaceBetween size="m">
            <RefusedChoices choices={props.choices} />
            <PrincipalPicker
              choices={props.choices.principals}
              arn={props.arn}
              error={simulator.principalError}
              onChoose={simulator.choosePrincipal}
            />
          </SpaceBetween>
        )}
        <Grid
          gridDefinition={[
            { colspan: { default: 12, s: left } },
            { colspan: { default: 12, s: left === 12 ? 12 : left === 6 ? 6 : 8 } },
          ]}
        >
          <SpaceBetween size="l">
            {props.mode === "principal" && props.held && props.arn !== undefined && (
              <HeldPolicies arn={props.arn} held={props.held} draft={draft} onChange={change} />
            )}
            <GivenPolicies
              mode={mode}
              policies={policies}
              boundary={draft.boundary}
              refused={simulator.refused}
              onChange={change}
            />
          </SpaceBetween>
          <SpaceBetween size="l">
            <SimulatedActions
              actions={draft.actions}
              services={simulator.services}
              service={simulator.service}
              onService={simulator.setService}
              error={simulator.actionsError}
              typeOf={simulator.typeOf}
              resourcesError={simulator.resourcesError}
              onChange={simulator.changeActions}
            />
            {draft.actions.length > 0 && <Conditions simulator={simulator} />}
            <ResourcePolicy simulator={simulator} />
            <RunButton simulator={simulator} />
          </SpaceBetween>
        </Grid>
        {simulation.run && (
          <Results run={simulation.run} stale={simulator.stale} onKeys={simulator.addKeys} onStop={simulation.stop} />
        )}
      </SpaceBetween>
    </WrittenTexts>
  );
}
