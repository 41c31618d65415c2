"use client";
import Button from "@cloudscape-design/components/button";
import { signinTargets } from "../targets";

/** Stands where AWS lets one open an account, and says who makes accounts here. */
export function CreateAccountButton({ label }: { label: "Create a training account" | "Create a new AWS account" }) {
  return (
    <Button
      fullWidth
      disabled
      disabledReason="Accounts for training are made by your teacher, or on the server with npm run account."
      data-testid={signinTargets.createAccount}
    >
      {label}
    </Button>
  );
}
