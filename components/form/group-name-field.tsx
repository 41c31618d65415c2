import FormField, { type FormFieldProps } from "@cloudscape-design/components/form-field";
import Input, { type InputProps } from "@cloudscape-design/components/input";
import { useEraStrings } from "../eras/use-era-strings";

export interface GroupNameFieldProps
  extends Pick<FormFieldProps, "description">,
    Pick<InputProps, "value" | "autoFocus"> {
  error: string | undefined;
  /** The target of the text field. */
  target: string;
  onChange: (name: string) => void;
}

/** `User group name`, with what it may be. */
export function GroupNameField({ value, error, target, onChange, description, autoFocus }: GroupNameFieldProps) {
  return (
    <FormField
      label={useEraStrings()["group.name"]}
      description={description}
      errorText={error}
      constraintText="Up to 128 characters. Valid characters: A-Z, a-z, 0-9, and + = , . @ _ - (hyphen)"
    >
      <Input
        value={value}
        {...(autoFocus ? { autoFocus } : {})}
        autoComplete={false}
        spellcheck={false}
        nativeInputAttributes={{ "data-testid": target }}
        onChange={({ detail }) => onChange(detail.value)}
      />
    </FormField>
  );
}
