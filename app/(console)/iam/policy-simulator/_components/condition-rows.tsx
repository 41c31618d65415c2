"use client";
import AttributeEditor from "@cloudscape-design/components/attribute-editor";
import Input from "@cloudscape-design/components/input";
import Select from "@cloudscape-design/components/select";
import Textarea from "@cloudscape-design/components/textarea";
import { type ContextKeyType, type ContextRow, contextKeyTypes, typeOfRow } from "./draft";

export interface ConditionRowsProps {
  rows: readonly ContextRow[];
  typeOf: (key: string) => ContextKeyType;
  /** Whose keys they are, where not those of all: `s3:GetObject`. */
  of?: string;
  /** How a key begins that one adds: `aws:`. */
  start: string;
  onChange: (rows: ContextRow[]) => void;
}

/** Condition keys of a simulated request, each with its type and its value. */
export function ConditionRows({ rows, typeOf, of, start, onChange }: ConditionRowsProps) {
  const change = (row: ContextRow, changes: Partial<ContextRow>) =>
    onChange(rows.map((one) => (one === row ? { ...one, ...changes } : one)));
  const named = (key: string) => (of === undefined ? key : `${key} for ${of}`);
  return (
    <AttributeEditor<ContextRow>
      items={rows}
      addButtonText="Add condition key"
      onAddButtonClick={() => onChange([...rows, { key: start, type: undefined, value: "" }])}
      removeButtonText="Remove"
      removeButtonAriaLabel={({ key }) => `Remove ${named(key)}`}
      onRemoveButtonClick={({ detail }) => onChange(rows.filter((_, index) => index !== detail.itemIndex))}
      empty="No condition keys"
      definition={[
        {
          label: "Key",
          control: (row) => (
            <Input
              value={row.key}
              ariaLabel={`Condition key ${named(row.key)}`}
              onChange={({ detail }) => change(row, { key: detail.value })}
            />
          ),
        },
        {
          label: "Type",
          control: (row) => (
            <Select
              selectedOption={{ value: typeOfRow(row, typeOf) }}
              ariaLabel={`Type of ${named(row.key)}`}
              options={contextKeyTypes.map((value) => ({ value }))}
              onChange={({ detail }) =>
                change(row, {
                  type: contextKeyTypes.find((type) => type === detail.selectedOption.value) ?? "string",
                })
              }
            />
          ),
        },
        {
          label: "Value",
          control: (row) => (
            <Value
              row={row}
              label={`Value of ${named(row.key)}`}
              type={typeOfRow(row, typeOf)}
              onChange={(value) => change(row, { value })}
            />
          ),
        },
      ]}
    />
  );
}

const placeholders: Partial<Record<ContextKeyType, string>> = {
  ...{ numeric: "42", ip: "203.0.113.7", date: "2026-01-02T03:04:05Z", binary: "Base64" },
};

interface ValueProps {
  row: ContextRow;
  label: string;
  type: ContextKeyType;
  onChange: (value: string) => void;
}

function Value({ row, label, type, onChange }: ValueProps) {
  if (type === "boolean")
    return (
      <Select
        selectedOption={row.value === "" ? null : { value: row.value }}
        ariaLabel={label}
        placeholder="Not part of the request"
        options={[{ value: "", label: "Not part of the request" }, { value: "true" }, { value: "false" }]}
        onChange={({ detail }) => onChange(detail.selectedOption.value ?? "")}
      />
    );
  if (type.endsWith("List"))
    return (
      <Textarea
        rows={2}
        value={row.value}
        ariaLabel={label}
        placeholder="One value on each line"
        onChange={({ detail }) => onChange(detail.value)}
      />
    );
  return (
    <Input
      value={row.value}
      ariaLabel={label}
      placeholder={placeholders[type] ?? ""}
      onChange={({ detail }) => onChange(detail.value)}
    />
  );
}
