"use client";
import Checkbox from "@cloudscape-design/components/checkbox";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { signinTargets } from "../targets";
import { TypedField, type TypedFieldProps } from "./typed-field";

/** One or more passwords with one box that shows them. */
export function PasswordFields({ fields, showLabel }: { fields: Omit<TypedFieldProps, "type">[]; showLabel: string }) {
  const [shown, setShown] = useState(false);
  return (
    <SpaceBetween size="m">
      {fields.map((field) => (
        <TypedField key={field.name} autoComplete="current-password" {...field} type={shown ? "text" : "password"} />
      ))}
      <Checkbox
        checked={shown}
        onChange={({ detail }) => setShown(detail.checked)}
        nativeInputAttributes={{ "data-testid": signinTargets.showPassword }}
      >
        {showLabel}
      </Checkbox>
    </SpaceBetween>
  );
}
