"use client";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import RadioGroup from "@cloudscape-design/components/radio-group";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { MarkedChoices } from "@/components/form/marked-choices";
import { visualModeNames, visualModes } from "@/components/shell/visual-mode";
import { useVisualMode } from "@/components/shell/visual-mode-context";
import { settingsTargets } from "@/components/targets";

/** The language, of which there is one, and light or dark, which changes at once. */
export function Display() {
  const { mode, choose } = useVisualMode();
  return (
    <Container header={<Header variant="h2">Localization and display</Header>}>
      <SpaceBetween size="l">
        <div>
          <strong>Language</strong>
          <div>English. This console has no other language.</div>
        </div>
        <MarkedChoices target={settingsTargets.mode}>
          <FormField label="Visual mode">
            <RadioGroup
              value={mode}
              items={visualModes.map((value) => ({ value, label: visualModeNames[value] }))}
              onChange={({ detail }) => choose(visualModes.find((one) => one === detail.value) ?? mode)}
            />
          </FormField>
        </MarkedChoices>
      </SpaceBetween>
    </Container>
  );
}
