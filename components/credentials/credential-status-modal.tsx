"use client";
import { ActionModal } from "../form/action-modal";
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
  const { submit, after, message } = words[what];
  return (
    <ActionModal
      title={`${submit} ${noun}?`}
      submit={submit}
      onClose={onClose}
      action={() => (what === "delete" ? actions.remove(id) : actions.setActive(id, what === "activate"))}
      onDone={() => flash.show(message, { noun, name })}
    >
      <span className="wrap-anywhere">
        {name} {after}
      </span>
    </ActionModal>
  );
}
