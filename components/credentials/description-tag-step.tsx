"use client";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import { accessKeyTargets } from "../targets";

export interface DescriptionTagStepProps {
  description: string;
  onChange: (description: string) => void;
  error: string | undefined;
}

/** `Description tag value`. */
export function DescriptionTagStep({ description, onChange, error }: DescriptionTagStepProps) {
  return (
    <Container>
      <FormField
        label="Description tag value"
        description="Describe the purpose of this access key and where it will be used."
        constraintText="Maximum 256 characters. Letters, digits, spaces and _ . : / = + - @"
        errorText={error}
      >
        <Input
          value={description}
          nativeInputAttributes={{ "data-testid": accessKeyTargets.tag }}
          onChange={({ detail }) => onChange(detail.value)}
        />
      </FormField>
    </Container>
  );
}
