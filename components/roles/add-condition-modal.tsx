"use client";
import Autosuggest from "@cloudscape-design/components/autosuggest";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import Select from "@cloudscape-design/components/select";
import { useState } from "react";
import { ConfirmByTyping } from "../form/confirm-by-typing";
import type { DraftCondition } from "../policy-editor/statement-edit";

/** Keys that trust policies ask for. Source: IAM User Guide, "IAM and AWS STS condition context keys". */
const keys = [
  "aws:MultiFactorAuthPresent",
  "aws:PrincipalArn",
  "aws:PrincipalOrgID",
  "aws:SourceAccount",
  "aws:SourceArn",
  "aws:SourceIp",
  "sts:ExternalId",
  "sts:RoleSessionName",
  "sts:SourceIdentity",
];
const operators = [
  ...["StringEquals", "StringNotEquals", "StringLike", "StringNotLike", "ArnEquals", "ArnLike", "Bool"],
  ...["IpAddress", "NotIpAddress", "DateLessThan", "DateGreaterThan", "NumericLessThan", "Null"],
];

export interface AddConditionModalProps {
  onAdd: (condition: DraftCondition) => void;
  onClose: () => void;
}

/** One more condition for a statement of a trust policy. IAM judges it when the policy is saved. */
export function AddConditionModal({ onAdd, onClose }: AddConditionModalProps) {
  const [key, setKey] = useState("");
  const [operator, setOperator] = useState("StringEquals");
  const [value, setValue] = useState("");
  return (
    <ConfirmByTyping
      title="Add condition"
      submit="Add condition"
      blocked={key.trim() === "" || value === "" ? "Enter the condition key and its value." : undefined}
      onDismiss={onClose}
      onConfirm={() => {
        onAdd({ operator, key: key.trim(), values: [value] });
        onClose();
      }}
    >
      <FormField label="Condition key">
        <Autosuggest
          value={key}
          options={keys.map((one) => ({ value: one }))}
          enteredTextLabel={(typed) => `Use: ${typed}`}
          empty="No key"
          onChange={({ detail }) => setKey(detail.value)}
        />
      </FormField>
      <FormField label="Operator">
        <Select
          options={operators.map((one) => ({ value: one, label: one }))}
          selectedOption={{ value: operator, label: operator }}
          onChange={({ detail }) => setOperator(detail.selectedOption.value ?? operator)}
        />
      </FormField>
      <FormField label="Value">
        <Input value={value} autoComplete={false} onChange={({ detail }) => setValue(detail.value)} />
      </FormField>
    </ConfirmByTyping>
  );
}
