"use client";
import Checkbox from "@cloudscape-design/components/checkbox";
import FormField from "@cloudscape-design/components/form-field";
import RadioGroup from "@cloudscape-design/components/radio-group";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { Help } from "@/lib/services/classroom/inputs";
import { helpLevels, helpNames, helpTexts } from "../lab-guide/lab-words";

export interface HelpFieldsProps {
  help: Help;
  explain: boolean;
  onHelp: (help: Help) => void;
  onExplain: (explain: boolean) => void;
  description?: string;
}

/** How much the students of a class are helped. */
export function HelpFields({ help, explain, onHelp, onExplain, description }: HelpFieldsProps) {
  return (
    <SpaceBetween size="l">
      <FormField label="Level of help" description={description}>
        <RadioGroup
          value={help}
          items={helpLevels.map((value) => ({ value, label: helpNames[value], description: helpTexts[value] }))}
          onChange={({ detail }) => onHelp(helpLevels.find((level) => level === detail.value) ?? "guided")}
        />
      </FormField>
      <Checkbox checked={explain} onChange={({ detail }) => onExplain(detail.checked)}>
        Students may see why a request was refused (Explain)
      </Checkbox>
    </SpaceBetween>
  );
}
