"use client";
import Button from "@cloudscape-design/components/button";
import FormField from "@cloudscape-design/components/form-field";
import Grid from "@cloudscape-design/components/grid";
import Header from "@cloudscape-design/components/header";
import SegmentedControl from "@cloudscape-design/components/segmented-control";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { ReadFailure } from "@/components/decision/read-failure";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { consolePaths } from "@/components/link/console-paths";
import { useConsoleRouter } from "@/components/link/navigation";
import { policySkeleton } from "@/components/policy-editor/policy-issues";
import { useServices } from "@/components/policy-visual/use-services";
import { InfoLink } from "@/components/shell/help-context";
import { simulatorTargets } from "@/components/targets";
import type { PoliciesOfPrincipal, PrincipalChoices } from "@/lib/doors/console/views/simulated-principal";
import { Conditions } from "./conditions";
import { contextKeyType } from "./context-key-type";
import { type Asked, answersOf, emptyDraft, questionsOf, type SimulationDraft, withKeys } from "./draft";
import { GivenPolicies } from "./given-policies";
import { HeldPolicies } from "./held-policies";
import { policySimulatorHelp } from "./policy-simulator.help";
import { PrincipalPicker } from "./principal-picker";
import { ResourcePolicy } from "./resource-policy";
import { Results } from "./results";
import { SimulatedActions } from "./simulated-actions";
import { useSimulation } from "./use-simulation";

export type PolicySimulatorProps =
  | { mode: "custom" }
  | {
      mode: "principal";
      choices: PrincipalChoices;
      /** Whose policies are simulated. */
      arn: string | undefined;
      /** Undefined while nobody is chosen. */
      held: PoliciesOfPrincipal | undefined;
    };

const columns = [{ colspan: { default: 12, s: 4 } }, { colspan: { default: 12, s: 8 } }] as const;
const [principalMode, customMode] = [simulatorTargets.mode("principal"), simulatorTargets.mode("custom")];

/** The policy simulator: whose policies, which actions on what, under which conditions; and what they decide. */
export function PolicySimulator(props: PolicySimulatorProps) {
  const { mode } = props;
  const strings = useEraStrings();
  const router = useConsoleRouter();
  const [draft, setDraft] = useState<SimulationDraft>(emptyDraft);
  const [strict, setStrict] = useState(false);
  const simulation = useSimulation();
  const prefixes = [...draft.actions.map(({ name }) => name), ...draft.context.map(({ key }) => key)].map(
    (name) => name.split(":")[0]?.toLowerCase() ?? "",
  );
  const [service, setService] = useState<string>();
  const services = useServices([
    ...(service === undefined ? [] : [service]),
    ...prefixes.filter((one) => one !== "aws"),
  ]);
  const typeOf = (key: string) => contextKeyType(key, services.catalogue);
  const change = (changes: Partial<SimulationDraft>) => setDraft((before) => ({ ...before, ...changes }));
  const policies = mode === "custom" && draft.policies.length === 0 ? [policySkeleton] : draft.policies;
  const arn = props.mode === "principal" ? props.arn : undefined;
  const asked: Asked | undefined =
    props.mode === "custom"
      ? { mode: "custom" }
      : props.arn === undefined
        ? undefined
        : {
            mode: "principal",
            arn: props.arn,
            policies: props.held?.policies ?? [],
            boundary: props.held?.boundary,
          };
  const run = () => {
    setStrict(true);
    if (!asked || draft.actions.length === 0) return;
    const whole = { ...draft, policies };
    void simulation.start({ draft: whole, arn, total: answersOf(whole) }, questionsOf(whole, asked, typeOf));
  };
  const addKeys = (keys: readonly string[]) =>
    setDraft((before) => ({ ...before, context: withKeys(before.context, keys) }));
  return (
    <SpaceBetween size="l">
      <Header
        variant="h1"
        info={<InfoLink help={policySimulatorHelp} data-testid={simulatorTargets.info} />}
        description="Tells what policies decide about actions, without calling any."
      >
        {strings["simulator.title"]}
      </Header>
      <FormField label="Mode">
        <SegmentedControl
          label="Mode"
          selectedId={mode === "custom" ? customMode : principalMode}
          // Cloudscape writes an option's id as its data-testid.
          options={[
            { id: principalMode, text: strings["simulator.principal"] },
            { id: customMode, text: "Custom" },
          ]}
          onChange={({ detail }) => {
            setStrict(false);
            // What is asked may stay; texts and condition keys are the other mode's.
            change({ policies: [], boundary: undefined, context: [] });
            router.replace(
              detail.selectedId === customMode ? consolePaths.customSimulation : consolePaths.policySimulator(),
            );
          }}
        />
      </FormField>
      {props.mode === "principal" && (
        <>
          {props.choices.refused.map((failure) => (
            <ReadFailure key={failure.operation} failure={failure} title="Some principals are not offered" />
          ))}
          <PrincipalPicker
            choices={props.choices.principals}
            arn={props.arn}
            error={strict && !asked ? "Select a user, group or role." : undefined}
            onChoose={(arn) => router.replace(consolePaths.policySimulator(arn))}
          />
        </>
      )}
      <Grid gridDefinition={[...columns]}>
        <SpaceBetween size="l">
          {props.mode === "principal" && props.held && props.arn !== undefined && (
            <HeldPolicies arn={props.arn} held={props.held} draft={draft} onChange={change} />
          )}
          <GivenPolicies
            mode={mode}
            policies={policies}
            boundary={draft.boundary}
            onChange={(changes) => change(changes)}
          />
        </SpaceBetween>
        <SpaceBetween size="l">
          <SimulatedActions
            actions={draft.actions}
            services={services}
            service={service}
            onService={setService}
            error={strict && draft.actions.length === 0 ? "Select at least one action." : undefined}
            onChange={(actions) => change({ actions })}
          />
          {draft.actions.length > 0 && (
            <Conditions
              rows={draft.context}
              typeOf={typeOf}
              of={{
                arn,
                policies: policiesWithKeys(policies, draft),
              }}
              known={asked !== undefined}
              onKeys={addKeys}
              onChange={(context) => change({ context })}
            />
          )}
          <ResourcePolicy mode={mode} draft={draft} onChange={change} />
          <SpaceBetween direction="horizontal" size="xs">
            <Button
              variant="primary"
              loading={simulation.run?.state === "running"}
              loadingText="Running the simulation"
              data-testid={simulatorTargets.run}
              onClick={run}
            >
              {strings["simulator.run"]}
            </Button>
            {simulation.run?.state === "running" && <Button onClick={simulation.stop}>Stop</Button>}
          </SpaceBetween>
        </SpaceBetween>
      </Grid>
      {simulation.run && (
        <Results
          run={simulation.run}
          stale={
            arn !== simulation.run.arn ||
            JSON.stringify({ ...draft, policies }) !== JSON.stringify(simulation.run.draft)
          }
          onKeys={addKeys}
        />
      )}
    </SpaceBetween>
  );
}

/** The texts whose condition keys count: a boundary asks for keys as well. */
const policiesWithKeys = (policies: readonly string[], { boundary }: SimulationDraft) =>
  boundary === undefined ? [...policies] : [...policies, boundary];
