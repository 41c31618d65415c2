"use client";
import { useState } from "react";
import { PasswordField, type PasswordFieldProps } from "./password-field";

export interface ConfirmPasswordFieldProps extends Pick<PasswordFieldProps, "value" | "onChange" | "target"> {
  /** The new password that it must be. */
  password: string;
}

/** The new password once more. That it differs is told when the person has written it: at the next field, or at Enter. */
export function ConfirmPasswordField({ password, ...props }: ConfirmPasswordFieldProps) {
  const [left, setLeft] = useState(false);
  return (
    <PasswordField
      {...props}
      label="Confirm new password"
      onChange={(again) => {
        setLeft(false);
        props.onChange(again);
      }}
      onLeave={() => setLeft(true)}
      error={left && props.value !== "" && props.value !== password ? passwordsDiffer : undefined}
    />
  );
}

export const passwordsDiffer = "The passwords do not match";
