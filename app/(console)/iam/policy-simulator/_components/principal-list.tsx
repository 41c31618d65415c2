"use client";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Input from "@cloudscape-design/components/input";
import Select from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { simulatorTargets } from "@/components/targets";
import type { PrincipalChoice } from "@/lib/doors/console/views/simulated-principal";

export interface PrincipalListProps {
  choices: readonly PrincipalChoice[];
  error: string | undefined;
  onChoose: (arn: string) => void;
}

const kinds = [
  { value: "user", label: "Users" },
  { value: "group", label: "Groups" },
  { value: "role", label: "Roles" },
] as const;

/** So many names are drawn: nobody reads down a list of thousands, and the browser would be long at it. */
const mostNames = 100;

/** `Users, Groups, and Roles` of the console of 2020: the names of one kind, filtered; a click chooses. */
export function PrincipalList({ choices, error, onChoose }: PrincipalListProps) {
  const strings = useEraStrings();
  const [kind, setKind] = useState<(typeof kinds)[number]>(kinds[0]);
  const [filter, setFilter] = useState("");
  const wanted = filter.trim().toLowerCase();
  const shown = choices.filter((choice) => choice.kind === kind.value && choice.name.toLowerCase().includes(wanted));
  return (
    <Container header={<Header variant="h2">{strings["simulator.principal"]}</Header>}>
      <SpaceBetween size="s">
        <Select
          selectedOption={kind}
          options={kinds}
          ariaLabel="Kind"
          data-testid={simulatorTargets.principalKind}
          onChange={({ detail }) => setKind(kinds.find(({ value }) => value === detail.selectedOption.value) ?? kind)}
        />
        <FormField errorText={error} stretch>
          <Input
            type="search"
            value={filter}
            placeholder="Filter"
            ariaLabel={`Filter ${kind.label}`}
            clearAriaLabel="Clear"
            nativeInputAttributes={{ "data-testid": simulatorTargets.principal }}
            onChange={({ detail }) => setFilter(detail.value)}
          />
        </FormField>
        {shown.length === 0 && <Box color="text-body-secondary">No {kind.label.toLowerCase()} found</Box>}
        <ul className="m-0 flex max-h-96 list-none flex-col overflow-auto p-0" aria-label={kind.label}>
          {shown.slice(0, mostNames).map(({ arn, name }) => (
            <li key={arn} className="wrap-anywhere">
              <Button variant="inline-link" data-testid={simulatorTargets.choose(name)} onClick={() => onChoose(arn)}>
                {name}
              </Button>
            </li>
          ))}
        </ul>
        {shown.length > mostNames && (
          <Box color="text-body-secondary">And {shown.length - mostNames} more. Filter them by name.</Box>
        )}
      </SpaceBetween>
    </Container>
  );
}
