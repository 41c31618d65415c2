"use client";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Multiselect from "@cloudscape-design/components/multiselect";
import Select from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useEraStrings } from "@/components/eras/use-era-strings";
import type { Services } from "@/components/policy-visual/use-services";
import { simulatorTargets } from "@/components/targets";
import { ActionResources } from "./action-resources";
import type { SimulatedAction } from "./draft";

export interface SimulatedActionsProps {
  actions: readonly SimulatedAction[];
  services: Services;
  /** The prefix of the service whose actions are offered. */
  service: string | undefined;
  error: string | undefined;
  onService: (service: string | undefined) => void;
  onChange: (actions: SimulatedAction[]) => void;
}

/** Which actions are simulated, by service, and each on which resources. */
export function SimulatedActions({ actions, services, service, error, onService, onChange }: SimulatedActionsProps) {
  const strings = useEraStrings();
  const { catalogue, all, failed, retry } = services;
  const offered = service === undefined ? [] : (catalogue?.actions(service) ?? []);
  const nameOf = (action: string) => `${service}:${action}`;
  const chosen = new Set(actions.map(({ name }) => name));
  const others = actions.filter(({ name }) => !name.startsWith(`${service}:`));
  const take = (names: readonly string[]) =>
    onChange([
      ...actions.filter(({ name }) => others.some((other) => other.name === name) || names.includes(name)),
      ...names.filter((name) => !chosen.has(name)).map((name) => ({ name, resources: "" })),
    ]);
  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={`(${actions.length})`}
          actions={
            <Button disabled={actions.length === 0} onClick={() => onChange([])}>
              Remove all
            </Button>
          }
        >
          Actions
        </Header>
      }
    >
      <SpaceBetween size="m">
        {failed && (
          <StatusIndicator type="error">
            The services could not be read. <Button onClick={retry}>Retry</Button>
          </StatusIndicator>
        )}
        <FormField label={strings["simulator.service"]} stretch>
          <Select
            data-testid={simulatorTargets.service}
            selectedOption={
              service === undefined
                ? null
                : { value: service, label: all.find(({ prefix }) => prefix === service)?.name ?? service }
            }
            placeholder="Select a service"
            filteringType="auto"
            filteringPlaceholder="Search services"
            filteringAriaLabel="Search services"
            virtualScroll
            options={all.map(({ prefix, name }) => ({ value: prefix, label: name, description: prefix }))}
            onChange={({ detail }) => onService(detail.selectedOption.value)}
          />
        </FormField>
        <FormField label={strings["simulator.actions"]} errorText={error} stretch>
          <Multiselect
            data-testid={simulatorTargets.actions}
            selectedOptions={offered
              .filter(({ name }) => chosen.has(nameOf(name)))
              .map(({ name }) => ({ value: nameOf(name), label: name }))}
            disabled={service === undefined}
            placeholder="Select actions"
            filteringType="auto"
            filteringPlaceholder="Search actions"
            filteringAriaLabel="Search actions"
            enableSelectAll
            i18nStrings={{ selectAllText: "All actions" }}
            hideTokens
            virtualScroll
            statusType={service !== undefined && offered.length === 0 && !failed ? "loading" : "finished"}
            loadingText="Loading the actions"
            empty="No actions"
            options={offered.map(({ name, accessLevel }) => ({
              value: nameOf(name),
              label: name,
              tags: [accessLevel],
            }))}
            onChange={({ detail }) => take(detail.selectedOptions.flatMap(({ value }) => value ?? []))}
          />
        </FormField>
        {actions.length === 0 ? (
          <Box color="text-body-secondary">No actions selected</Box>
        ) : (
          <ul className="m-0 flex list-none flex-col gap-3 p-0" aria-label="Selected actions">
            {actions.slice(0, mostRows).map((action, index) => (
              <li key={action.name} data-testid={simulatorTargets.action(action.name)}>
                <ActionResources
                  action={action}
                  catalogue={catalogue}
                  onChange={(changed) => onChange(actions.map((one, at) => (at === index ? changed : one)))}
                  onRemove={() => onChange(actions.filter(({ name }) => name !== action.name))}
                />
              </li>
            ))}
          </ul>
        )}
        {actions.length > mostRows && (
          <Box color="text-body-secondary">
            And {actions.length - mostRows} more, on all resources. All of them are simulated.
          </Box>
        )}
      </SpaceBetween>
    </Container>
  );
}

/** So many actions have a field for their resources: of a service's hundreds nobody fills them one by one. */
const mostRows = 50;
