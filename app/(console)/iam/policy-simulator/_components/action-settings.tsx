"use client";
import Button from "@cloudscape-design/components/button";
import ButtonDropdown from "@cloudscape-design/components/button-dropdown";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import FormField from "@cloudscape-design/components/form-field";
import Select from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Textarea from "@cloudscape-design/components/textarea";
import { useState } from "react";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { arnTemplate } from "@/components/policy-editor/resource-arn";
import type { Services } from "@/components/policy-visual/use-services";
import { useSession } from "@/components/shell/session-context";
import { simulatorTargets } from "@/components/targets";
import { ConditionRows } from "./condition-rows";
import type { ContextKeyType, SimulatedAction } from "./draft";
import { ec2Scenarios, hasScenarios, isEc2Scenario, scenarioResources } from "./ec2-scenarios";

export interface ActionSettingsProps {
  action: SimulatedAction;
  catalogue: Services["catalogue"];
  typeOf: (key: string) => ContextKeyType;
  /** What is wrong with the resources. */
  error: string | undefined;
  onChange: (action: SimulatedAction) => void;
  onRemove: () => void;
}

/**
 * What is set for one action: on which resources it is simulated, as ARNs of the types that AWS's reference names for it,
 * and which condition keys its requests alone bring.
 */
export function ActionSettings({ action, catalogue, typeOf, error, onChange, onRemove }: ActionSettingsProps) {
  const { accountId } = useSession();
  const strings = useEraStrings();
  const { name, resources, scenario, context } = action;
  const types = typesOf(name, catalogue);
  const [opened, setOpened] = useState<boolean>();
  const open = opened ?? context.length > 0;
  return (
    <SpaceBetween size="xs">
      {hasScenarios(name) && (
        <FormField label={`Scenario of ${name}`} stretch>
          <Select
            data-testid={simulatorTargets.scenario}
            placeholder="Choose a scenario"
            options={[anyScenario, ...Object.entries(ec2Scenarios).map(([value, label]) => ({ value, label }))]}
            selectedOption={scenario ? { value: scenario, label: ec2Scenarios[scenario] } : anyScenario}
            onChange={({ detail }) => {
              const { value } = detail.selectedOption;
              onChange(
                isEc2Scenario(value)
                  ? { name, context, scenario: value, resources: scenarioResources(value, accountId).join("\n") }
                  : { name, context, resources: "" },
              );
            }}
          />
        </FormField>
      )}
      <FormField
        stretch
        label={`Resources of ${name}`}
        description="ARNs, one on each line; none means *."
        errorText={error}
        secondaryControl={
          <SpaceBetween direction="horizontal" size="xs">
            <ButtonDropdown
              disabled={types.length === 0}
              ariaLabel={`Add resource of ${name}`}
              items={types.map(({ name: id }) => ({ id, text: id }))}
              onItemClick={({ detail }) => {
                const format = types.find((type) => type.name === detail.id)?.arn ?? "*";
                onChange({
                  ...action,
                  resources: [resources, arnTemplate(format, accountId).replaceAll(/\{[^}]*\}/g, "*")]
                    .filter(Boolean)
                    .join("\n"),
                });
              }}
            >
              Add resource
            </ButtonDropdown>
            <Button iconName="remove" variant="icon" ariaLabel={`Remove ${name}`} onClick={onRemove} />
          </SpaceBetween>
        }
      >
        <Textarea
          rows={Math.min(6, resources.split("\n").length)}
          placeholder="*"
          value={resources}
          onChange={({ detail }) => onChange({ ...action, resources: detail.value })}
        />
      </FormField>
      <ExpandableSection
        headerText={`${strings["simulator.serviceConditions"]} (${context.length})`}
        headerAriaLabel={`${strings["simulator.serviceConditions"]} of ${name}`}
        data-testid={simulatorTargets.actionConditions(name)}
        expanded={open}
        onChange={({ detail }) => setOpened(detail.expanded)}
      >
        {open && (
          <ConditionRows
            rows={context}
            typeOf={typeOf}
            of={name}
            start={`${name.split(":")[0]}:`}
            onChange={(rows) => onChange({ ...action, context: rows })}
          />
        )}
      </ExpandableSection>
    </SpaceBetween>
  );
}

const anyScenario = { value: "", label: "Any" };

/** The types of resources that an action is decided on, by AWS's reference. */
export function typesOf(action: string, catalogue: Services["catalogue"]) {
  const [prefix = "", name = ""] = action.split(":");
  const types = catalogue?.actions(prefix).find((one) => one.name === name)?.resourceTypes ?? [];
  return (catalogue?.resourceTypes(prefix) ?? []).filter((type) => types.includes(type.name));
}
