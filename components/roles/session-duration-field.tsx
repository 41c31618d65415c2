"use client";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import Select from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { maxSessionDuration } from "@/lib/services/iam/inputs";
import { roleTargets } from "../targets";
import { durationText } from "./duration-text";

/** What is chosen, and what is typed into `Custom duration`. */
export interface DurationDraft {
  custom: boolean;
  seconds: string;
}

const choices = [1, 2, 4, 8, 12].map((hours) => hours * 3600);
const customChoice = { value: "custom", label: "Custom duration" };

/** The draft of a duration that there is. In: seconds. */
export const durationDraft = (seconds: number): DurationDraft => ({
  custom: !choices.includes(seconds),
  seconds: String(seconds),
});

/** The duration that a draft means; undefined where it is none. Pure. */
export function secondsOf({ seconds }: DurationDraft): number | undefined {
  const parsed = maxSessionDuration.safeParse(/^\d+$/.test(seconds) ? Number(seconds) : undefined);
  return parsed.success ? parsed.data : undefined;
}

/** `Maximum session duration`: whole hours to choose from, or seconds. */
export function SessionDurationField(props: { draft: DurationDraft; onChange: (draft: DurationDraft) => void }) {
  const { draft, onChange } = props;
  const options = [
    ...choices.map((seconds) => ({ value: String(seconds), label: durationText(seconds) })),
    customChoice,
  ];
  const chosen = options.find(({ value }) => value === (draft.custom ? "custom" : draft.seconds)) ?? customChoice;
  return (
    <SpaceBetween size="s">
      <FormField
        label="Maximum session duration"
        description="The longest that a session may last which the AWS CLI or API asks for."
      >
        <Select
          data-testid={roleTargets.maxSession}
          selectedOption={chosen}
          options={options}
          onChange={({ detail: { selectedOption } }) =>
            onChange(
              selectedOption.value === "custom"
                ? { ...draft, custom: true }
                : { custom: false, seconds: selectedOption.value ?? "" },
            )
          }
        />
      </FormField>
      {draft.custom && (
        <FormField
          label="Custom duration"
          constraintText="In seconds: 3,600 to 43,200"
          errorText={secondsOf(draft) === undefined ? "Enter a whole number from 3600 to 43200." : undefined}
        >
          <Input
            value={draft.seconds}
            inputMode="numeric"
            autoComplete={false}
            nativeInputAttributes={{ "data-testid": roleTargets.customDuration }}
            onChange={({ detail }) => onChange({ ...draft, seconds: detail.value })}
          />
        </FormField>
      )}
    </SpaceBetween>
  );
}
