"use client";
import { useState } from "react";
import { ActionModal } from "@/components/form/action-modal";
import { ConfirmPasswordField } from "@/components/form/confirm-password-field";
import { PasswordField } from "@/components/form/password-field";
import { ruleStates } from "@/components/form/password-rules";
import { defaultRules } from "@/components/form/rules-of-policy";
import { useFlash } from "@/components/shell/flash-context";
import { accountTargets } from "@/components/targets";
import { changeRootPassword } from "../actions";

/** Root's password follows IAM's default rules, whatever the account's policy for IAM users says. */
export function ChangePasswordModal({ onClose }: { onClose: () => void }) {
  const flash = useFlash();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [again, setAgain] = useState("");
  const kept = ruleStates(defaultRules, next).every((rule) => rule.kept);
  const ready = current !== "" && kept && again === next;
  return (
    <ActionModal
      title="Edit root user password"
      submit="Save changes"
      blocked={ready ? undefined : "Fill in all three fields; the new password must keep the rules."}
      onClose={onClose}
      action={() => changeRootPassword(current, next)}
      onDone={() => flash.show("password.changed")}
    >
      <span>Other sessions of the root user end.</span>
      <PasswordField
        label="Current password"
        value={current}
        onChange={setCurrent}
        autoComplete="current-password"
        target={accountTargets.oldPassword}
      />
      <PasswordField
        label="New password"
        value={next}
        onChange={setNext}
        rules={defaultRules}
        target={accountTargets.newPassword}
      />
      <ConfirmPasswordField password={next} value={again} onChange={setAgain} target={accountTargets.confirmPassword} />
    </ActionModal>
  );
}
