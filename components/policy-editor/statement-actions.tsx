"use client";
import FormField from "@cloudscape-design/components/form-field";
import Select from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { Catalogue } from "@/lib/authorization";
import { useServiceSearch } from "../form/service-search";
import { BlockActions } from "../policy-visual/block-actions";
import { newBlock } from "../policy-visual/blocks";
import { statementPanelTargets } from "../targets";
import { actionsOfService, type DraftStatement, servicesOf } from "./statement-edit";

export interface StatementActionsProps {
  statement: DraftStatement;
  /** From 1. */
  number: number;
  services: readonly { prefix: string; name: string }[];
  catalogue: Catalogue;
  /** Whose actions are shown. */
  service: string | undefined;
  onService: (service: string) => void;
  /** The names of the service's actions as they are to be, without prefix. */
  onChange: (service: string, names: readonly string[]) => void;
}

/** `Add actions`: a service, those that the statement has before the others, then its actions by access level. */
export function StatementActions(props: StatementActionsProps) {
  const { statement, number, services, catalogue, service, onService, onChange } = props;
  const included = new Set(servicesOf(statement));
  const option = ({ prefix, name }: { prefix: string; name: string }) => ({
    value: prefix,
    label: name,
    labelTag: prefix,
  });
  const { around, search, ranked } = useServiceSearch();
  const groups = [
    { label: "Included", options: ranked(services.filter(({ prefix }) => included.has(prefix)).map(option)) },
    { label: "Available", options: ranked(services.filter(({ prefix }) => !included.has(prefix)).map(option)) },
  ];
  const chosen = services.find(({ prefix }) => prefix === service);
  const actions = service === undefined ? [] : catalogue.actions(service);
  return (
    <SpaceBetween size="s">
      <FormField label="Add actions for a service">
        <div {...around}>
          <Select
            data-testid={statementPanelTargets.service}
            placeholder="Choose a service"
            {...search}
            empty="No service"
            filteringPlaceholder="Filter services"
            filteringAriaLabel="Filter services"
            options={groups.filter(({ options }) => options.length > 0)}
            selectedOption={chosen ? option(chosen) : null}
            onChange={({ detail }) => detail.selectedOption.value && onService(detail.selectedOption.value)}
          />
        </div>
      </FormField>
      {service !== undefined && actions.length > 0 && (
        <BlockActions
          key={service}
          number={number}
          actions={actions}
          elsewhere="choose that service above"
          block={{ ...newBlock(number), service, actions: actionsOfService(statement, service) }}
          onChange={(block) => onChange(service, block.actions)}
        />
      )}
    </SpaceBetween>
  );
}
