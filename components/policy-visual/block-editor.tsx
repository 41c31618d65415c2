"use client";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Select from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { type ReactNode, useState } from "react";
import type { Catalogue } from "@/lib/authorization";
import { useServiceSearch } from "../form/service-search";
import { visualEditorTargets } from "../targets";
import { BlockActions } from "./block-actions";
import { actionCount } from "./block-choices";
import { BlockConditions } from "./block-conditions";
import { blockErrors } from "./block-errors";
import { BlockResources } from "./block-resources";
import type { Block } from "./blocks";

export interface BlockEditorProps {
  block: Block;
  /** From 1. */
  number: number;
  services: readonly { prefix: string; name: string }[];
  catalogue: Catalogue;
  /** Says what is still to be chosen: after the person wanted to go on. */
  strict: boolean;
  onChange: (block: Block) => void;
  onDuplicate: () => void;
  onRemove: () => void;
}

/** One block: which service, which of its actions, on what, when. */
export function BlockEditor(props: BlockEditorProps) {
  const { block, number, services, catalogue, strict, onChange } = props;
  const { around, search, ranked } = useServiceSearch();
  const errors = strict ? blockErrors(block) : {};
  const { service, effect, conditions } = block;
  const name = services.find(({ prefix }) => prefix === service)?.name ?? service;
  const actions = service === undefined ? [] : catalogue.actions(service);
  const what = name ?? `block ${number}`;
  return (
    <Container
      header={
        <Header
          variant="h3"
          {...(service === undefined
            ? {}
            : { description: `${effect === "Allow" ? "Allow" : "Deny"}: ${actionCount(block, actions)}` })}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <Button
                formAction="none"
                ariaLabel={`Switch to ${effect === "Allow" ? "deny" : "allow"} permissions: ${what}`}
                onClick={() => onChange({ ...block, effect: effect === "Allow" ? "Deny" : "Allow" })}
              >
                Switch to {effect === "Allow" ? "deny" : "allow"} permissions
              </Button>
              {/* Where it is narrow the two stand together. */}
              <SpaceBetween direction="horizontal" size="xs">
                <Button
                  formAction="none"
                  iconName="copy"
                  variant="icon"
                  ariaLabel={`Duplicate ${what}`}
                  onClick={props.onDuplicate}
                />
                <Button
                  formAction="none"
                  iconName="remove"
                  variant="icon"
                  ariaLabel={`Remove ${what}`}
                  onClick={props.onRemove}
                />
              </SpaceBetween>
            </SpaceBetween>
          }
        >
          {name ?? "Select a service"}
        </Header>
      }
    >
      <SpaceBetween size="m">
        <FormField label="Service" errorText={errors.service}>
          <div {...around}>
            <Select
              data-testid={visualEditorTargets.service(String(number))}
              selectedOption={service === undefined ? null : { value: service, label: name ?? service }}
              placeholder="Select a service"
              {...search}
              filteringPlaceholder="Search services"
              filteringAriaLabel="Search services"
              virtualScroll
              options={ranked(services.map((one) => ({ value: one.prefix, label: one.name, description: one.prefix })))}
              onChange={({ detail: { selectedOption } }) => {
                // What was chosen of another service has no meaning here.
                if (selectedOption.value !== service)
                  onChange({ ...block, service: selectedOption.value, actions: [], resources: [], conditions: [] });
              }}
            />
          </div>
        </FormField>
        {service !== undefined &&
          actions.length === 0 &&
          (services.some(({ prefix }) => prefix === service) ? (
            <StatusIndicator type="loading">Loading the actions of {name}</StatusIndicator>
          ) : (
            <StatusIndicator type="error">There is no service {service}.</StatusIndicator>
          ))}
        {service !== undefined && actions.length > 0 && (
          <SpaceBetween size="m">
            <Section
              begin
              error={errors.actions}
              headerText={effect === "Allow" ? "Actions allowed" : "Actions denied"}
              headerDescription="Specify actions from the service."
            >
              <BlockActions
                block={block}
                number={number}
                actions={actions}
                error={errors.actions}
                elsewhere="add another block for it"
                onChange={onChange}
              />
            </Section>
            <Section
              begin
              error={errors.resources}
              headerText="Resources"
              headerDescription="Specify resource ARNs for these actions."
            >
              <BlockResources
                block={block}
                number={number}
                actions={actions}
                types={catalogue.resourceTypes(service)}
                error={errors.resources}
                onChange={onChange}
              />
            </Section>
            <Section
              // Coming back from JSON, what is asked for is in sight.
              begin={conditions.length > 0}
              error={errors.addresses}
              headerText={`Request conditions - optional${conditions.length > 0 ? ` (${conditions.length})` : ""}`}
              headerDescription="Actions on resources are allowed or denied only when these conditions are met."
            >
              <BlockConditions
                block={block}
                number={number}
                error={errors.addresses}
                keys={[...catalogue.globalConditionKeys, ...catalogue.conditionKeys(service)]}
                onChange={onChange}
              />
            </Section>
          </SpaceBetween>
        )}
      </SpaceBetween>
    </Container>
  );
}

interface SectionProps {
  headerText: string;
  headerDescription: string;
  /** Is it open at first? */
  begin: boolean;
  /** Keeps it open: what is wrong is in sight. */
  error: string | undefined;
  children: ReactNode;
}

function Section({ begin, error, ...section }: SectionProps) {
  const [open, setOpen] = useState(begin);
  return (
    <ExpandableSection
      {...section}
      expanded={open || error !== undefined}
      onChange={({ detail }) => setOpen(detail.expanded)}
    />
  );
}
