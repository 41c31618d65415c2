"use client";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import { useState } from "react";
import { ActionModal } from "@/components/form/action-modal";
import { PasswordField } from "@/components/form/password-field";
import { useFlash } from "@/components/shell/flash-context";
import { accountTargets } from "@/components/targets";
import { primaryEmail } from "@/lib/services/account/inputs";
import { changeRootEmail } from "../actions";

export function ChangeEmailModal({ onClose }: { onClose: () => void }) {
  const flash = useFlash();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const fits = primaryEmail.safeParse(email).success;
  return (
    <ActionModal
      title="Edit root user email address"
      submit="Save changes"
      blocked={fits && password !== "" ? undefined : "Enter the new address and the root user's password."}
      onClose={onClose}
      action={() => changeRootEmail(email, password)}
      onDone={() => flash.show("root.email.changed", { email })}
    >
      <span>
        The root user signs in by the new address from now on. AWS sends a code to it first; this simulator sends no
        mail and asks for the password only.
      </span>
      <FormField
        label="New email address"
        constraintText="5 to 64 characters. An address belongs to one account."
        errorText={email !== "" && !fits ? "This is no e-mail address." : undefined}
      >
        <Input
          value={email}
          inputMode="email"
          autoComplete={false}
          spellcheck={false}
          nativeInputAttributes={{ "data-testid": accountTargets.email }}
          onChange={({ detail }) => setEmail(detail.value)}
        />
      </FormField>
      <PasswordField
        label="Root user password"
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        target={accountTargets.emailPassword}
      />
    </ActionModal>
  );
}
