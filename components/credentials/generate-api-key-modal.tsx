"use client";
import FormField from "@cloudscape-design/components/form-field";
import Select from "@cloudscape-design/components/select";
import { useState } from "react";
import type { ActionState } from "@/lib/doors/console/action-state";
import { ConfirmByTyping } from "../form/confirm-by-typing";
import { useAction } from "../form/use-action";
import { credentialTargets } from "../targets";
import type { NewServiceCredential } from "./credential-actions";

export interface GenerateApiKeyModalProps {
  /** In: after how many days the key ends; undefined: never. */
  generate: (days: number | undefined) => Promise<ActionState<NewServiceCredential>>;
  onMade: (credential: NewServiceCredential) => void;
  onClose: () => void;
}

const choices = [
  { value: "1", label: "1 day" },
  { value: "5", label: "5 days" },
  { value: "30", label: "30 days" },
  { value: "90", label: "90 days" },
  { value: "365", label: "365 days" },
  { value: "", label: "Never expires" },
];
const usual = { value: "30", label: "30 days" };

/** Asks how long the new API key shall hold. */
export function GenerateApiKeyModal({ generate, onMade, onClose }: GenerateApiKeyModalProps) {
  const { run, pending, failure } = useAction();
  const [chosen, setChosen] = useState(usual);
  return (
    <ConfirmByTyping
      title="Generate API Key"
      submit="Generate API Key"
      pending={pending}
      failure={failure}
      onDismiss={onClose}
      onConfirm={() => run(() => generate(chosen.value === "" ? undefined : Number(chosen.value)), onMade)}
    >
      <FormField label="API key expiration" description="An API key that ends soon does less harm when it is lost.">
        <Select
          selectedOption={chosen}
          options={choices}
          data-testid={credentialTargets.expiration}
          onChange={({ detail }) =>
            setChosen(choices.find(({ value }) => value === detail.selectedOption.value) ?? usual)
          }
        />
      </FormField>
    </ConfirmByTyping>
  );
}
