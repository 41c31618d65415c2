"use client";
import AttributeEditor, { type AttributeEditorProps } from "@cloudscape-design/components/attribute-editor";
import Button from "@cloudscape-design/components/button";
import Input from "@cloudscape-design/components/input";
import Select from "@cloudscape-design/components/select";
import { useRef } from "react";
import {
  type MetadataDraft,
  metadataKeyProblem,
  metadataValueProblem,
  systemKeys,
  userPrefix,
} from "@/components/s3/metadata-rules";
import { useMarkedTargets } from "@/components/table/use-marked-targets";
import { uploadTargets } from "@/components/targets";

const types = [
  { value: "system", label: "System defined" },
  { value: "user", label: "User defined" },
] as const;
const keys = systemKeys.map((key) => ({ value: key, label: key }));

export interface MetadataEditorProps {
  rows: readonly MetadataDraft[];
  onChange: (rows: MetadataDraft[]) => void;
  /** Shows what is wrong with rows still empty too: after the person pressed Upload. */
  strict: boolean;
}

/** Rows of type, key and value. `metadataIsValid` (metadata-rules.ts) tells whether one may go on. */
export function MetadataEditor({ rows, onChange, strict }: MetadataEditorProps) {
  const root = useRef<HTMLDivElement>(null);
  const editor = useRef<AttributeEditorProps.Ref>(null);
  const indexOf = (row: MetadataDraft) => rows.indexOf(row);
  const numberOf = (row: MetadataDraft) => String(indexOf(row) + 1);
  const change = (row: MetadataDraft, changes: Partial<MetadataDraft>) =>
    onChange(rows.map((other) => (other === row ? { ...other, ...changes } : other)));
  const untouched = ({ key, value }: MetadataDraft) => !strict && key === "" && value === "";
  useMarkedTargets(root, (element) => {
    const add = [...element.querySelectorAll("button")].find(
      ({ textContent }) => textContent?.trim() === "Add metadata",
    );
    return [[add, uploadTargets.metadataAdd]];
  });
  return (
    <div ref={root}>
      <AttributeEditor<MetadataDraft>
        ref={editor}
        items={rows}
        addButtonText="Add metadata"
        onAddButtonClick={() => onChange([...rows, { type: "system", key: "", value: "" }])}
        empty="No metadata associated with the resource."
        definition={[
          {
            label: "Type",
            control: (row) => (
              <Select
                selectedOption={types.find(({ value }) => value === row.type) ?? types[0]}
                options={types}
                data-testid={uploadTargets.metadataType(numberOf(row))}
                ariaLabel={`Type of metadata ${numberOf(row)}`}
                onChange={({ detail }) =>
                  change(row, { type: detail.selectedOption.value === "user" ? "user" : "system", key: "" })
                }
              />
            ),
          },
          {
            label: "Key",
            control: (row) =>
              row.type === "system" ? (
                <Select
                  selectedOption={keys.find(({ value }) => value === row.key) ?? null}
                  options={keys}
                  placeholder="Select key"
                  data-testid={uploadTargets.metadataKey(numberOf(row))}
                  ariaLabel={`Key of metadata ${numberOf(row)}`}
                  onChange={({ detail }) => change(row, { key: detail.selectedOption.value ?? "" })}
                />
              ) : (
                <Input
                  value={userPrefix + row.key}
                  ariaLabel={`Key of metadata ${numberOf(row)}`}
                  nativeInputAttributes={{ "data-testid": uploadTargets.metadataKey(numberOf(row)) }}
                  onChange={({ detail }) => change(row, { key: withoutPrefix(detail.value) })}
                />
              ),
            errorText: (row) => (untouched(row) ? undefined : metadataKeyProblem(rows, indexOf(row))),
          },
          {
            label: "Value",
            control: (row) => (
              <Input
                value={row.value}
                placeholder="Enter value"
                ariaLabel={`Value of metadata ${numberOf(row)}`}
                nativeInputAttributes={{ "data-testid": uploadTargets.metadataValue(numberOf(row)) }}
                onChange={({ detail }) => change(row, { value: detail.value })}
              />
            ),
            errorText: (row) => (strict || row.value !== "" ? metadataValueProblem(row) : undefined),
          },
        ]}
        customRowActions={({ item: row, itemIndex }) => (
          <Button
            formAction="none"
            data-testid={uploadTargets.metadataRemove(String(itemIndex + 1))}
            ariaLabel={`Remove metadata ${row.key || itemIndex + 1}`}
            onClick={() => {
              onChange(rows.filter((_, index) => index !== itemIndex));
              // The button goes with its row; the focus must not.
              editor.current?.focusAddButton();
            }}
          >
            Remove
          </Button>
        )}
      />
    </div>
  );
}

/** What the person typed behind the prefix, which comes back where part of it was taken out or it was pasted along. */
function withoutPrefix(typed: string): string {
  if (typed.startsWith(userPrefix)) return typed.slice(userPrefix.length);
  return userPrefix.startsWith(typed) ? "" : typed;
}
