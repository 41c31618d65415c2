"use client";
import Checkbox from "@cloudscape-design/components/checkbox";
import FormField from "@cloudscape-design/components/form-field";
import Input, { type InputProps } from "@cloudscape-design/components/input";
import LiveRegion from "@cloudscape-design/components/live-region";
import Select from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import TokenGroup from "@cloudscape-design/components/token-group";
import { useRef, useState } from "react";
import type { CatalogueKey } from "@/lib/authorization";
import { AddTyped } from "../form/add-typed";
import { Dialog } from "../form/dialog";
import type { BlockCondition, Qualifier } from "./blocks";
import { isManyValued, operatorsFor } from "./condition-operators";

export interface AddConditionModalProps {
  keys: readonly CatalogueKey[];
  onAdd: (condition: BlockCondition) => void;
  onClose: () => void;
}

const qualifiers: { value: Qualifier | "Default"; label: string }[] = [
  { value: "Default", label: "Default" },
  { value: "ForAnyValue", label: "For any value in request" },
  { value: "ForAllValues", label: "For all values in request" },
];

/** `Add request condition`: a key, how it is compared, and with what. Several values are alternatives. */
export function AddConditionModal({ keys, onAdd, onClose }: AddConditionModalProps) {
  const [key, setKey] = useState<CatalogueKey>();
  const [tagKey, setTagKey] = useState("");
  const [qualifier, setQualifier] = useState<Qualifier>("");
  const [operator, setOperator] = useState<string>();
  const [ifExists, setIfExists] = useState(false);
  const [values, setValues] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState("");
  const value = useRef<InputProps.Ref>(null);
  const [asked, setAsked] = useState(false);
  const byKey = new Map(keys.map((known) => [known.key, known]));
  /** A part of the key that the person names: `aws:RequestTag/${TagKey}`. */
  const open = key && /\$\{.*\}|<.*>/.exec(key.key)?.[0];
  const all = typed.trim() === "" ? values : [...values, typed.trim()];
  const problems = {
    key: key ? undefined : "Select a condition key.",
    tagKey: open && tagKey.trim() === "" ? "Name the key." : undefined,
    operator: operator ? undefined : "Select an operator.",
    values: all.length === 0 ? "Enter at least one value." : undefined,
  };
  const error = (name: keyof typeof problems) => (asked ? problems[name] : undefined);
  const add = () => {
    setAsked(true);
    if (!key || !operator || Object.values(problems).some(Boolean)) return;
    const written = open ? key.key.replace(open, () => tagKey.trim()) : key.key;
    onAdd({ key: written, qualifier, operator, ifExists, values: all });
  };
  return (
    <Dialog
      size="large"
      title="Add request condition"
      submit={{ label: "Add condition", onClick: add }}
      onClose={onClose}
    >
      <SpaceBetween size="m">
        <FormField label="Condition key" errorText={error("key")}>
          <Select
            selectedOption={key ? { value: key.key, label: key.key } : null}
            placeholder="Select a condition key"
            filteringType="auto"
            filteringPlaceholder="Search keys"
            filteringAriaLabel="Search keys"
            options={[...byKey.values()].map((known) => ({
              value: known.key,
              label: known.key,
              description: known.type,
            }))}
            onChange={({ detail }) => {
              const chosen = byKey.get(detail.selectedOption.value ?? "");
              setKey(chosen);
              setOperator(chosen && operatorsFor(chosen.type)[0]);
              setQualifier(chosen && isManyValued(chosen.type) ? "ForAnyValue" : "");
            }}
          />
        </FormField>
        {open && (
          <FormField label="Tag key" errorText={error("tagKey")}>
            <Input value={tagKey} onChange={({ detail }) => setTagKey(detail.value)} />
          </FormField>
        )}
        <FormField label="Qualifier" description="How several values of one request count.">
          <Select
            selectedOption={qualifiers.find(({ value }) => value === (qualifier || "Default")) ?? null}
            options={qualifiers}
            onChange={({ detail }) => {
              const { value } = detail.selectedOption;
              setQualifier(value === "ForAnyValue" || value === "ForAllValues" ? value : "");
            }}
          />
        </FormField>
        <FormField label="Operator" errorText={error("operator")}>
          <Select
            selectedOption={operator ? { value: operator, label: operator } : null}
            placeholder="Select an operator"
            options={operatorsFor(key?.type ?? "String").map((value) => ({ value, label: value }))}
            onChange={({ detail }) => {
              setOperator(detail.selectedOption.value);
              if (detail.selectedOption.value === "Null") setIfExists(false);
            }}
          />
        </FormField>
        <Checkbox
          checked={ifExists}
          disabled={operator === "Null"}
          onChange={({ detail }) => setIfExists(detail.checked)}
        >
          If exists
        </Checkbox>
        <FormField label="Value" errorText={error("values")}>
          <AddTyped
            field={value}
            value={typed}
            ariaLabel="Value"
            addLabel="Add value"
            onChange={setTyped}
            onAdd={() => {
              setValues(all);
              setTyped("");
            }}
          />
        </FormField>
        <LiveRegion hidden>{values.length > 0 && `Values: ${values.join(", ")}`}</LiveRegion>
        <TokenGroup
          items={values.map((label) => ({ label, dismissLabel: `Remove ${label}` }))}
          onDismiss={({ detail }) => {
            const others = values.filter((_, index) => index !== detail.itemIndex);
            setValues(others);
            if (others.length === 0) value.current?.focus();
          }}
        />
      </SpaceBetween>
    </Dialog>
  );
}
