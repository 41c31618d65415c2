"use client";
import { ConfirmByTyping } from "../form/confirm-by-typing";
import { useAction } from "../form/use-action";
import { useFlash } from "../shell/flash-context";
import type { StatusActions } from "./credential-actions";

export type StatusDoing = "activate" | "deactivate" | "delete";

export interface CredentialStatusModalProps {
  what: StatusDoing;
  /** `SSH public key` */
  noun: string;
  id: string;
  /** How the person knows it. */
  name: string;
  actions: StatusActions;
  onClose: () => void;
}

const words = {
  activate: { message: "credential.activated", submit: "Activate", after: "can be used again." },
  deactivate: {
    message: "credential.deactivated",
    submit: "Deactivate",
    after: "is refused from now on. You can activate it again.",
  },
  delete: { message: "credential.deleted", submit: "Delete", after: "cannot be brought back." },
} as const;

/** Asks before a credential is activated, deactivated or deleted; nothing is typed. */
export function CredentialStatusModal({ what, noun, id, name, actions, onClose }: CredentialStatusModalProps) {
  const flash = useFlash();
  const { run, pending, failure } = useAction();
  const { submit, after, message } = words[what];
  return (
    <ConfirmByTyping
      title={`${submit} ${noun}?`}
      submit={submit}
      pending={pending}
      failure={failure}
      onDismiss={onClose}
      onConfirm={() =>
        run(
          () => (what === "delete" ? actions.remove(id) : actions.setActive(id, what === "activate")),
          () => {
            flash.show(message, { noun, name });
            onClose();
          },
        )
      }
    >
      <span className="wrap-anywhere">
        {name} {after}
      </span>
    </ConfirmByTyping>
  );
}
