"use client";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import Select from "@cloudscape-design/components/select";
import { useState } from "react";
import { ConfirmByTyping } from "../form/confirm-by-typing";

interface PrincipalKind {
  value: string;
  label: string;
  /** The member of `Principal` under which it stands. */
  type: "AWS" | "Service" | "Federated";
  placeholder: string;
}

const kinds: readonly PrincipalKind[] = [
  { value: "service", label: "AWS services", type: "Service", placeholder: "ec2.amazonaws.com" },
  { value: "account", label: "AWS accounts", type: "AWS", placeholder: "arn:aws:iam::111122223333:root" },
  { value: "role", label: "IAM roles", type: "AWS", placeholder: "arn:aws:iam::111122223333:role/name" },
  { value: "user", label: "IAM users", type: "AWS", placeholder: "arn:aws:iam::111122223333:user/name" },
  {
    value: "idp",
    label: "Identity providers",
    type: "Federated",
    placeholder: "arn:aws:iam::111122223333:saml-provider/name",
  },
  { value: "everyone", label: "Everyone (*)", type: "AWS", placeholder: "*" },
];

export interface AddPrincipalModalProps {
  onAdd: (principal: { type: string; text: string }) => void;
  onClose: () => void;
}

/** One more principal for a statement of a trust policy. IAM judges it when the policy is saved. */
export function AddPrincipalModal({ onAdd, onClose }: AddPrincipalModalProps) {
  const [kind, setKind] = useState(kinds[0]);
  const [typed, setTyped] = useState("");
  const text = kind?.value === "everyone" ? "*" : typed.trim();
  return (
    <ConfirmByTyping
      title="Add principal"
      submit="Add principal"
      blocked={text === "" ? "Enter the principal." : undefined}
      onDismiss={onClose}
      onConfirm={() => {
        onAdd({ type: kind?.type ?? "AWS", text });
        onClose();
      }}
    >
      <FormField label="Principal type">
        <Select
          options={kinds.map(({ value, label }) => ({ value, label }))}
          selectedOption={kind ? { value: kind.value, label: kind.label } : null}
          onChange={({ detail }) => setKind(kinds.find(({ value }) => value === detail.selectedOption.value))}
        />
      </FormField>
      {kind?.value !== "everyone" && (
        <FormField label={kind?.type === "Service" ? "Service principal" : "ARN"}>
          <Input
            value={typed}
            placeholder={kind?.placeholder ?? ""}
            autoComplete={false}
            spellcheck={false}
            onChange={({ detail }) => setTyped(detail.value)}
          />
        </FormField>
      )}
    </ConfirmByTyping>
  );
}
