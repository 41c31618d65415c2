"use client";
import Autosuggest from "@cloudscape-design/components/autosuggest";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import { useRef, useState } from "react";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { useMarkedTargets } from "@/components/table/use-marked-targets";
import { simulatorTargets } from "@/components/targets";
import type { PrincipalChoice } from "@/lib/doors/console/views/simulated-principal";

export interface PrincipalPickerProps {
  choices: readonly PrincipalChoice[];
  arn: string | undefined;
  error: string | undefined;
  onChoose: (arn: string) => void;
}

const kinds = [
  { kind: "user", label: "Users" },
  { kind: "group", label: "Groups" },
  { kind: "role", label: "Roles" },
] as const;

/** A user, group or role by its name; one that is not offered by its ARN. */
export function PrincipalPicker({ choices, arn, error, onChoose }: PrincipalPickerProps) {
  const strings = useEraStrings();
  const root = useRef<HTMLDivElement>(null);
  const chosen = choices.find((choice) => choice.arn === arn);
  // What stands in the field: what the person types, or else who is chosen.
  const [typed, setTyped] = useState<string>();
  useMarkedTargets(root, (element) => [[element.querySelector("input"), simulatorTargets.principal]]);
  const wanted = typed?.trim().toLowerCase() ?? "";
  const matches = ({ name, arn: ofChoice }: PrincipalChoice) =>
    name.toLowerCase().includes(wanted) || (wanted.startsWith("arn:") && ofChoice.toLowerCase().startsWith(wanted));
  const choose = (value: string) => {
    setTyped(undefined);
    if (value !== "") onChoose(value);
  };
  return (
    <div ref={root}>
      <Container header={<Header variant="h2">{strings["simulator.principal"]}</Header>}>
        <FormField
          label="User, group or role"
          description="Select one by its name, or enter its ARN."
          errorText={error}
          stretch
        >
          <Autosuggest
            value={typed ?? chosen?.name ?? arn ?? ""}
            placeholder="Select a user, group or role"
            ariaLabel="User, group or role"
            filteringResultsText={(matches) => (matches > 0 ? "" : "No user, group or role of that name")}
            clearAriaLabel="Clear"
            filteringType="manual"
            enteredTextLabel={(text) => `Use: "${text}"`}
            hideEnteredTextOption={!typed?.startsWith("arn:")}
            virtualScroll
            options={kinds.map(({ kind, label }) => ({
              label,
              options: choices
                .filter((choice) => choice.kind === kind && matches(choice))
                .map((choice) => ({ value: choice.arn, label: choice.name, description: choice.arn })),
            }))}
            onChange={({ detail }) => setTyped(detail.value)}
            onSelect={({ detail }) => choose(detail.value)}
            onKeyDown={({ detail }) => {
              if (detail.key === "Enter" && typed?.startsWith("arn:")) choose(typed.trim());
            }}
            onBlur={() => setTyped(undefined)}
          />
        </FormField>
      </Container>
    </div>
  );
}
