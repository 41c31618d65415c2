"use client";
import Button from "@cloudscape-design/components/button";
import ColumnLayout from "@cloudscape-design/components/column-layout";
import FormField from "@cloudscape-design/components/form-field";
import Multiselect from "@cloudscape-design/components/multiselect";
import Select from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { useServiceSearch } from "@/components/form/service-search";
import type { Services } from "@/components/policy-visual/use-services";
import { useSession } from "@/components/shell/session-context";
import { simulatorTargets } from "@/components/targets";
import type { SimulatedAction } from "./draft";

export interface ActionChoiceProps {
  actions: readonly SimulatedAction[];
  services: Services;
  /** The prefix of the service whose actions are offered. */
  service: string | undefined;
  error: string | undefined;
  onService: (service: string | undefined) => void;
  onChange: (actions: SimulatedAction[]) => void;
}

/** A service, and which of its actions are simulated; what is chosen of other services stays. */
export function ActionChoice({ actions, services, service, error, onService, onChange }: ActionChoiceProps) {
  const strings = useEraStrings();
  const { around, search, ranked } = useServiceSearch();
  const old = useSession().era === "2020";
  const { catalogue, all, failed, retry } = services;
  const offered = service === undefined ? [] : (catalogue?.actions(service) ?? []);
  const nameOf = (action: string) => `${service}:${action}`;
  const chosen = new Set(actions.map(({ name }) => name));
  const ofService = ({ name }: SimulatedAction) => name.startsWith(`${service}:`);
  const take = (names: readonly string[]) =>
    onChange([
      ...actions.filter((action) => !ofService(action) || names.includes(action.name)),
      ...names.filter((name) => !chosen.has(name)).map((name) => ({ name, resources: "", context: [] })),
    ]);
  const serviceField = (
    <FormField label={strings["simulator.service"]} stretch>
      <div {...around}>
        <Select
          data-testid={simulatorTargets.service}
          selectedOption={
            service === undefined
              ? null
              : { value: service, label: all.find(({ prefix }) => prefix === service)?.name ?? service }
          }
          placeholder="Select a service"
          // Actions are chosen of a service.
          invalid={error !== undefined && service === undefined}
          {...search}
          filteringPlaceholder="Search services"
          filteringAriaLabel="Search services"
          virtualScroll
          options={ranked(all.map(({ prefix, name }) => ({ value: prefix, label: name, description: prefix })))}
          onChange={({ detail }) => onService(detail.selectedOption.value)}
        />
      </div>
    </FormField>
  );
  const actionsField = (
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
  );
  return (
    <SpaceBetween size="m">
      {failed && (
        <StatusIndicator type="error">
          The services could not be read. <Button onClick={retry}>Retry</Button>
        </StatusIndicator>
      )}
      {old ? (
        <ColumnLayout columns={2}>
          {serviceField}
          {actionsField}
        </ColumnLayout>
      ) : (
        <SpaceBetween size="m">
          {serviceField}
          {actionsField}
        </SpaceBetween>
      )}
      {old && (
        <SpaceBetween direction="horizontal" size="xs">
          <Button
            disabled={offered.length === 0}
            data-testid={simulatorTargets.selectAll}
            onClick={() => take(offered.map(({ name }) => nameOf(name)))}
          >
            Select All
          </Button>
          <Button
            disabled={actions.length === 0}
            data-testid={simulatorTargets.deselectAll}
            onClick={() => onChange([])}
          >
            Deselect All
          </Button>
        </SpaceBetween>
      )}
    </SpaceBetween>
  );
}
