"use client";
import Checkbox from "@cloudscape-design/components/checkbox";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useState } from "react";
import { type PasswordRules, ruleStates } from "./password-rules";

export interface PasswordFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
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
      <FormField label={props.label} description={props.description} errorText={props.error}>
        <Input
          type={shown ? "text" : "password"}
          value={props.value}
          onChange={({ detail }) => props.onChange(detail.value)}
          autoComplete={props.autoComplete ?? "new-password"}
          spellcheck={false}
          disableBrowserAutocorrect
          {...(props.name ? { name: props.name } : {})}
          nativeInputAttributes={{ "data-testid": props.target }}
        />
      </FormField>
      {props.rules && (
        <ul className="m-0 list-none p-0" aria-label={`Rules for: ${props.label}`}>
          {ruleStates(props.rules, props.value).map(({ text, kept }) => (
            <li key={text}>
              <StatusIndicator
                type={kept ? "success" : props.value === "" ? "pending" : "error"}
                iconAriaLabel={kept ? "Kept" : "Not kept"}
              >
                {/* The indicator breaks words wherever the line ends. */}
                <span className="break-normal">{text}</span>
              </StatusIndicator>
            </li>
          ))}
        </ul>
      )}
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
