"use client";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import DatePicker from "@cloudscape-design/components/date-picker";
import FormField from "@cloudscape-design/components/form-field";
import Select from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { LabFacts } from "@/lib/services/classroom/training";

export interface ChosenLab {
  lab: string;
  /** YYYY-MM-DD, or empty: whenever. The end of that day counts. */
  dueOn: string;
}

/** The moment at which a day ends in this browser's place, ISO 8601; null for no day. */
export const endOfDay = (dueOn: string): string | null =>
  dueOn === "" ? null : new Date(`${dueOn}T23:59:59`).toISOString();

/** Labs of a class in their order, each with its due date. */
export function LabChoice(props: {
  all: readonly LabFacts[];
  chosen: readonly ChosenLab[];
  error?: string | undefined;
  onChange: (chosen: ChosenLab[]) => void;
}) {
  const { all, chosen, onChange } = props;
  const titleOf = (id: string) => all.find((one) => one.id === id)?.title ?? id;
  const move = (index: number, by: number) => {
    const next = [...chosen];
    const [moved] = next.splice(index, 1);
    if (moved) next.splice(index + by, 0, moved);
    onChange(next);
  };
  const free = all.filter(({ id }) => !chosen.some(({ lab }) => lab === id));
  return (
    <SpaceBetween size="m">
      <FormField label="Add a lab" errorText={props.error} stretch>
        <Select
          selectedOption={null}
          placeholder={free.length > 0 ? "Choose a lab" : "All labs are chosen"}
          disabled={free.length === 0}
          filteringType="auto"
          options={free.map(({ id, title, minutes, level, eras }) => ({
            value: id,
            label: title,
            description: `${level}, ${minutes} minutes${eras.length === 1 ? `, console ${eras[0] === "2020" ? "of 2020" : "of today"}` : ""}`,
          }))}
          onChange={({ detail }) => onChange([...chosen, { lab: detail.selectedOption.value ?? "", dueOn: "" }])}
        />
      </FormField>
      {chosen.length === 0 && <Box color="text-body-secondary">No lab is chosen yet.</Box>}
      <ol className="m-0 list-none p-0" aria-label="Labs of the class">
        {chosen.map(({ lab, dueOn }, index) => (
          <li key={lab} className="flex flex-wrap items-end gap-3 border-t border-(--line) py-3">
            <span className="min-w-[12rem] grow">
              {index + 1}. {titleOf(lab)}
            </span>
            <FormField label="Due - optional">
              <DatePicker
                value={dueOn}
                placeholder="YYYY/MM/DD"
                ariaLabel={`Due date of ${titleOf(lab)}`}
                openCalendarAriaLabel={(date) => `Choose the due date of ${titleOf(lab)}${date ? `, now ${date}` : ""}`}
                onChange={({ detail }) =>
                  onChange(chosen.map((one) => (one.lab === lab ? { ...one, dueOn: detail.value } : one)))
                }
              />
            </FormField>
            <SpaceBetween direction="horizontal" size="xxs">
              <Button
                variant="icon"
                iconName="angle-up"
                formAction="none"
                ariaLabel={`Move ${titleOf(lab)} up`}
                disabled={index === 0}
                onClick={() => move(index, -1)}
              />
              <Button
                variant="icon"
                iconName="angle-down"
                formAction="none"
                ariaLabel={`Move ${titleOf(lab)} down`}
                disabled={index === chosen.length - 1}
                onClick={() => move(index, 1)}
              />
              <Button
                variant="icon"
                iconName="remove"
                formAction="none"
                ariaLabel={`Remove ${titleOf(lab)}`}
                onClick={() => onChange(chosen.filter((one) => one.lab !== lab))}
              />
            </SpaceBetween>
          </li>
        ))}
      </ol>
    </SpaceBetween>
  );
}
