"use client";
import Checkbox from "@cloudscape-design/components/checkbox";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { PasswordRuleList } from "./password-rule-list";
import type { PasswordRules } from "./password-rules";

export interface PasswordFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** The field is left, or the form is sent from it. */
  onLeave?: () => void;
  /** Listed under the field and ticked while the person types. */
  rules?: PasswordRules | undefined;
  error?: string | undefined;
  description?: string;
  /** The name with which a plain form sends it. */
  name?: string;
  /** `new-password` (default) or `current-password`. */
  autoComplete?: "new-password" | "current-password";
  /** Of the input; the check box gets `<target>.show`. */
  target: string;
}

/** A password with `Show password` and the rules that it must keep. */
export function PasswordField(props: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <SpaceBetween size="xs">
      <FormField
        label={props.label}
        description={props.description}
        errorText={props.error}
        // There it is read together with the field.
        constraintText={props.rules && <PasswordRuleList rules={props.rules} password={props.value} />}
      >
        <Input
          type={shown ? "text" : "password"}
          value={props.value}
          onChange={({ detail }) => props.onChange(detail.value)}
          onBlur={() => props.onLeave?.()}
          onKeyDown={({ detail }) => detail.key === "Enter" && props.onLeave?.()}
          autoComplete={props.autoComplete ?? "new-password"}
          spellcheck={false}
          disableBrowserAutocorrect
          {...(props.name ? { name: props.name } : {})}
          nativeInputAttributes={{ "data-testid": props.target }}
        />
      </FormField>
      <Checkbox
        checked={shown}
        onChange={({ detail }) => setShown(detail.checked)}
        nativeInputAttributes={{ "data-testid": `${props.target}.show` }}
      >
        Show password
      </Checkbox>
    </SpaceBetween>
  );
}
