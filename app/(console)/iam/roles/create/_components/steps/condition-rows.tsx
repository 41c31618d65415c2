"use client";
import AttributeEditor from "@cloudscape-design/components/attribute-editor";
import Button from "@cloudscape-design/components/button";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import Select from "@cloudscape-design/components/select";
import type { ConditionDraft } from "../draft";
import type { ConditionErrors } from "../field-errors";

const operators = [
  "StringEquals",
  "StringNotEquals",
  "StringEqualsIgnoreCase",
  "StringNotEqualsIgnoreCase",
  "StringLike",
  "StringNotLike",
].map((value) => ({ value, label: value }));

/** `Condition (optional)`: further keys of the provider that a trust policy asks. */
export function ConditionRows(props: {
  conditions: readonly ConditionDraft[];
  /** The provider's keys that can be asked. */
  keys: readonly string[];
  /** The key that a new one begins with. */
  begin: string;
  /** One for each condition. */
  errors: readonly ConditionErrors[] | undefined;
  onChange: (conditions: ConditionDraft[]) => void;
}) {
  const { conditions, onChange } = props;
  const place = (condition: ConditionDraft) => conditions.indexOf(condition);
  const change = (at: ConditionDraft, changes: Partial<ConditionDraft>) =>
    onChange(conditions.map((one) => (one === at ? { ...one, ...changes } : one)));
  return (
    <FormField
      label={
        <>
          Condition <i>(optional)</i>
        </>
      }
      stretch
    >
      <AttributeEditor<ConditionDraft>
        items={conditions}
        addButtonText="Add condition"
        empty="No further conditions."
        onAddButtonClick={() => onChange([...conditions, { key: props.begin, operator: "StringEquals", value: "" }])}
        definition={[
          {
            label: "Key",
            errorText: (_, index) => props.errors?.[index]?.key,
            control: (condition) => (
              <Select
                ariaLabel={`Key of condition ${place(condition) + 1}`}
                selectedOption={{ value: condition.key, label: condition.key }}
                options={props.keys.map((value) => ({ value, label: value }))}
                onChange={({ detail }) => change(condition, { key: detail.selectedOption.value ?? "" })}
              />
            ),
          },
          {
            label: "Condition",
            control: (condition) => (
              <Select
                ariaLabel={`Operator of condition ${place(condition) + 1}`}
                selectedOption={{ value: condition.operator, label: condition.operator }}
                options={operators}
                onChange={({ detail }) =>
                  change(condition, { operator: detail.selectedOption.value ?? "StringEquals" })
                }
              />
            ),
          },
          {
            label: "Value",
            errorText: (_, index) => props.errors?.[index]?.value,
            control: (condition) => (
              <Input
                value={condition.value}
                autoComplete={false}
                spellcheck={false}
                ariaLabel={`Value of condition ${place(condition) + 1}`}
                onChange={({ detail }) => change(condition, { value: detail.value })}
              />
            ),
          },
        ]}
        customRowActions={({ item, itemIndex }) => (
          <Button
            formAction="none"
            ariaLabel={`Remove condition ${itemIndex + 1}`}
            onClick={() => onChange(conditions.filter((one) => one !== item))}
          >
            Remove
          </Button>
        )}
      />
    </FormField>
  );
}
