"use client";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import { nameConstraint } from "@/components/form/name-constraint";
import { policyName } from "@/lib/services/iam/inputs";

export interface PolicyNameFieldProps {
  name: string;
  onChange: (name: string) => void;
  target: string;
  /** An empty field is marked too. */
  strict: boolean;
  /** Why it is not this name, where the name itself is right: it is taken. */
  problem?: string | undefined;
  /** The policy has its name already. */
  fixed?: boolean;
}

/** `Policy name`, of a managed or an inline policy. */
export function PolicyNameField(props: PolicyNameFieldProps) {
  const { name, onChange, target, strict, problem, fixed = false } = props;
  return (
    <FormField
      label="Policy name"
      description={fixed ? undefined : "Enter a meaningful name to identify this policy."}
      constraintText={fixed ? undefined : nameConstraint(128)}
      errorText={!fixed && (name !== "" || strict) ? (policyNameProblem(name) ?? problem) : undefined}
    >
      <Input
        value={name}
        disabled={fixed}
        autoComplete={false}
        nativeInputAttributes={{ "data-testid": target }}
        onChange={({ detail }) => onChange(detail.value)}
      />
    </FormField>
  );
}

/** Why a policy cannot be called so; undefined where it can. */
export function policyNameProblem(name: string): string | undefined {
  if (name === "") return "Policy name is required.";
  return policyName.safeParse(name).success
    ? undefined
    : "A policy name has up to 128 characters: A-Z, a-z, 0-9, and + = , . @ _ - (hyphen).";
}
