"use client";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Grid from "@cloudscape-design/components/grid";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { simulatorTargets } from "@/components/targets";
import { nameInArn } from "@/lib/aws/arn";
import { ActionChoice } from "./action-choice";
import { ActionResults } from "./action-results";
import { Conditions } from "./conditions";
import { GivenPolicies } from "./given-policies";
import { HeldPolicies } from "./held-policies";
import { PrincipalList } from "./principal-list";
import { RefusedChoices } from "./refused-choices";
import { ResourcePolicy } from "./resource-policy";
import { RunButton } from "./run-button";
import { SimulatorHeader } from "./simulator-header";
import { type PolicySimulatorProps, useSimulator } from "./use-simulator";
import { WrittenTexts } from "./written-texts";

/** `IAM Policy Simulator` of 2020: at the left whose policies, at the right the actions with their settings and results. */
export function SimulatorOf2020(props: PolicySimulatorProps) {
  const simulator = useSimulator(props);
  const { mode, draft, policies, arn, simulation, change } = simulator;
  const left = mode === "custom" ? 12 : 4;
  return (
    <WrittenTexts simulator={simulator}>
      <SpaceBetween size="l">
        <SimulatorHeader simulator={simulator} />
        {props.mode === "principal" && <RefusedChoices choices={props.choices} />}
        <Grid
          gridDefinition={[
            { colspan: { default: 12, s: left } },
            { colspan: { default: 12, s: left === 12 ? 12 : 8 } },
          ]}
        >
          <SpaceBetween size="l">
            {props.mode === "principal" && arn === undefined && (
              <PrincipalList
                choices={props.choices.principals}
                error={simulator.principalError}
                onChoose={simulator.choosePrincipal}
              />
            )}
            {props.mode === "principal" && arn !== undefined && (
              <SpaceBetween size="xs">
                <Button
                  iconName="arrow-left"
                  variant="inline-link"
                  data-testid={simulatorTargets.back}
                  onClick={() => simulator.choosePrincipal()}
                >
                  Back
                </Button>
                <Box>
                  Selected {kindOf(arn)}: <span className="wrap-anywhere font-bold">{nameInArn(arn)}</span>
                </Box>
                {props.held && <HeldPolicies arn={arn} held={props.held} draft={draft} onChange={change} />}
              </SpaceBetween>
            )}
            {(mode === "custom" || arn !== undefined) && (
              <GivenPolicies
                mode={mode}
                policies={policies}
                boundary={draft.boundary}
                refused={simulator.refused}
                onChange={change}
              />
            )}
            <ResourcePolicy simulator={simulator} />
          </SpaceBetween>
          <SpaceBetween size="l">
            <Container header={<Header variant="h2">Policy Simulator</Header>}>
              <SpaceBetween size="m">
                <ActionChoice
                  actions={draft.actions}
                  services={simulator.services}
                  service={simulator.service}
                  onService={simulator.setService}
                  error={simulator.actionsError}
                  onChange={simulator.changeActions}
                />
                <SpaceBetween direction="horizontal" size="xs">
                  <Button data-testid={simulatorTargets.resetContexts} onClick={simulator.resetContexts}>
                    Reset Contexts
                  </Button>
                  <Button
                    disabled={!simulation.run}
                    data-testid={simulatorTargets.clearResults}
                    onClick={simulation.clear}
                  >
                    Clear Results
                  </Button>
                  <RunButton simulator={simulator} />
                </SpaceBetween>
                {simulator.wrongAction !== undefined && (
                  <div role="alert">
                    <StatusIndicator type="error">Correct the resources of {simulator.wrongAction}.</StatusIndicator>
                  </div>
                )}
              </SpaceBetween>
            </Container>
            <Conditions simulator={simulator} />
            <ActionResults simulator={simulator} />
          </SpaceBetween>
        </Grid>
      </SpaceBetween>
    </WrittenTexts>
  );
}

/** `user`, `group` or `role`, as the ARN has it. */
const kindOf = (arn: string) => arn.split(":").at(-1)?.split("/")[0];
