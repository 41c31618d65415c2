"use client";
import { useState } from "react";
import { ActionModal } from "@/components/form/action-modal";
import { ConfirmPasswordField, passwordsDiffer } from "@/components/form/confirm-password-field";
import { PasswordField } from "@/components/form/password-field";
import { type PasswordRules, ruleStates } from "@/components/form/password-rules";
import { useFlash } from "@/components/shell/flash-context";
import { consoleSignInTargets } from "@/components/targets";
import { changeOwnPassword } from "../actions";

export interface UpdatePasswordModalProps {
  rules: PasswordRules | undefined;
  onClose: () => void;
}

/** Changes one's own password. */
export function UpdatePasswordModal({ rules, onClose }: UpdatePasswordModalProps) {
  const flash = useFlash();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [again, setAgain] = useState("");
  const mismatch = again === next ? undefined : passwordsDiffer;
  const kept = !rules || ruleStates(rules, next).every((rule) => rule.kept);
  const missing = [current, next, again].includes("") ? "Fill in all three fields." : undefined;
  return (
    <ActionModal
      title="Update console password"
      submit="Change password"
      blocked={missing ?? (kept ? mismatch : "The password does not meet the account's password policy.")}
      onClose={onClose}
      action={() => changeOwnPassword(current, next)}
      onDone={() => flash.show("password.changed")}
    >
      <PasswordField
        label="Current password"
        value={current}
        onChange={setCurrent}
        autoComplete="current-password"
        target={consoleSignInTargets.currentPassword}
      />
      <PasswordField
        label="New password"
        value={next}
        onChange={setNext}
        rules={rules}
        target={consoleSignInTargets.newPassword}
      />
      <ConfirmPasswordField
        password={next}
        value={again}
        onChange={setAgain}
        target={consoleSignInTargets.confirmPassword}
      />
    </ActionModal>
  );
}
