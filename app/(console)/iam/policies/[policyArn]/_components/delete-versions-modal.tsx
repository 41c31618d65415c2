"use client";
import { useTransition } from "react";
import { ConfirmByTyping } from "@/components/form/confirm-by-typing";
import { useFlash } from "@/components/shell/flash-context";
import { deleteVersions } from "../actions";

/** Asks once: nothing is typed. */
export function DeleteVersionsModal(props: { arn: string; versions: readonly string[]; onClose: () => void }) {
  const { arn, versions, onClose } = props;
  const flash = useFlash();
  const [pending, start] = useTransition();
  const [only] = versions;
  const remove = () =>
    start(async () => {
      const steps = await deleteVersions(arn, [...versions]);
      flash.report(steps);
      const count = steps.filter(({ failure }) => !failure).length;
      if (count === 1 && only) flash.show("policy.version.deleted", { version: only });
      else if (count > 0) flash.show("policy.versions.deleted", { count });
      onClose();
    });
  return (
    <ConfirmByTyping
      title={versions.length === 1 ? `Delete ${only}?` : `Delete ${versions.length} versions?`}
      submit="Delete"
      pending={pending}
      onConfirm={remove}
      onDismiss={onClose}
    >
      A deleted version cannot be restored, and its number is not used again.
    </ConfirmByTyping>
  );
}
