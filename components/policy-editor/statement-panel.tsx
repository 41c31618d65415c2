"use client";
import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Select from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { AddConditionModal } from "../policy-visual/add-condition-modal";
import { useServices } from "../policy-visual/use-services";
import { statementPanelTargets } from "../targets";
import { AddResourceModal } from "./add-resource-modal";
import { StatementActions } from "./statement-actions";
import {
  addCondition,
  addResource,
  addStatement,
  draftStatements,
  removeStatement,
  servicesOf,
  setServiceActions,
  statementName,
} from "./statement-edit";

export interface StatementPanelProps {
  document: string;
  onChange: (document: string) => void;
  /** The statement that is edited, from 0; undefined: none is chosen. */
  index: number | undefined;
  onSelect: (index: number | undefined) => void;
}

/** The panel beside an identity policy's JSON: it writes actions, resources and conditions into a statement. */
export function StatementPanel({ document, onChange, index, onSelect }: StatementPanelProps) {
  const statements = draftStatements(document);
  const statement = index === undefined ? undefined : statements?.[index];
  const [adding, setAdding] = useState<"resource" | "condition">();
  const [service, setService] = useState<string>();
  const named = statement ? servicesOf(statement) : [];
  const services = useServices(service === undefined ? named : [...named, service]);
  const close = () => setAdding(undefined);
  if (!statements) return <p className="m-0">Correct the JSON to edit its statements here.</p>;
  const options = statements.map((found, at) => ({ value: String(at), label: statementName(found, at) }));
  return (
    <SpaceBetween size="m">
      <Header
        variant="h3"
        actions={
          statement !== undefined &&
          index !== undefined && (
            <Button
              formAction="none"
              data-testid={statementPanelTargets.remove}
              onClick={() => {
                onChange(removeStatement(document, index));
                onSelect(undefined);
              }}
            >
              Remove
            </Button>
          )
        }
      >
        {statement && index !== undefined ? `Edit statement ${statementName(statement, index)}` : "Edit statement"}
      </Header>
      {!statement && (
        <p className="m-0">Select a statement in the policy, or add a new one, to edit its permissions here.</p>
      )}
      {options.length > 0 && (
        <FormField label="Statement">
          <Select
            data-testid={statementPanelTargets.statement}
            placeholder="Select a statement"
            options={options}
            selectedOption={index === undefined ? null : (options[index] ?? null)}
            onChange={({ detail }) => onSelect(Number(detail.selectedOption.value))}
          />
        </FormField>
      )}
      {services.failed && (
        <Alert
          type="error"
          action={
            <Button formAction="none" onClick={services.retry}>
              Retry
            </Button>
          }
        >
          The reference of AWS&apos;s services could not be read.
        </Alert>
      )}
      {statement && index !== undefined && services.catalogue && (
        <SpaceBetween size="m">
          <StatementActions
            statement={statement}
            number={index + 1}
            services={services.all}
            catalogue={services.catalogue}
            service={service}
            onService={setService}
            onChange={(of, names) => onChange(setServiceActions(document, index, of, names))}
          />
          <SpaceBetween size="xs">
            <Button
              formAction="none"
              data-testid={statementPanelTargets.addResource}
              onClick={() => setAdding("resource")}
            >
              Add a resource
            </Button>
            <Button
              formAction="none"
              data-testid={statementPanelTargets.addCondition}
              onClick={() => setAdding("condition")}
            >
              Add a condition
            </Button>
          </SpaceBetween>
          {adding === "resource" && (
            <AddResourceModal
              services={services.all}
              named={named}
              onAdd={(resource) => {
                onChange(addResource(document, index, resource));
                close();
              }}
              onClose={close}
            />
          )}
          {adding === "condition" && (
            <AddConditionModal
              keys={[
                ...services.catalogue.globalConditionKeys,
                ...named.flatMap((prefix) => services.catalogue?.conditionKeys(prefix) ?? []),
              ]}
              onAdd={({ key, qualifier, operator, ifExists, values }) => {
                const compared = `${qualifier ? `${qualifier}:` : ""}${operator}${ifExists ? "IfExists" : ""}`;
                onChange(addCondition(document, index, { operator: compared, key, values }));
                close();
              }}
              onClose={close}
            />
          )}
        </SpaceBetween>
      )}
      <Button
        formAction="none"
        iconName="add-plus"
        data-testid={statementPanelTargets.add}
        onClick={() => {
          onChange(addStatement(document, "identity"));
          onSelect(statements.length);
        }}
      >
        Add new statement
      </Button>
    </SpaceBetween>
  );
}
