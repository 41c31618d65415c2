"use client";
import Button from "@cloudscape-design/components/button";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import { userWizardTargets } from "@/components/targets";

export interface UserNameFieldProps {
  name: string;
  /** From 1. */
  place: number;
  /** Was the field added just now? Then it begins with the focus. */
  added: boolean;
  error: string | undefined;
  onChange: (name: string) => void;
  /** Undefined for the only name. */
  onRemove: (() => void) | undefined;
}

/** One of the names of 2020, with `x` where there are several. */
export function UserNameField({ name, place, added, error, onChange, onRemove }: UserNameFieldProps) {
  return (
    <FormField label={place === 1 ? "User name*" : `User name ${place}*`} errorText={error}>
      <div className="flex items-center gap-2">
        <div className="flex-1">
          <Input
            value={name}
            autoFocus={added}
            autoComplete={false}
            spellcheck={false}
            disableBrowserAutocorrect
            ariaRequired
            nativeInputAttributes={{
              "data-testid": place === 1 ? userWizardTargets.name : userWizardTargets.nameAt(String(place)),
            }}
            onChange={({ detail }) => onChange(detail.value)}
          />
        </div>
        {onRemove && (
          <Button
            variant="icon"
            iconName="close"
            ariaLabel={`Remove user ${name || place}`}
            data-testid={userWizardTargets.removeName(String(place))}
            onClick={onRemove}
          />
        )}
      </div>
    </FormField>
  );
}
