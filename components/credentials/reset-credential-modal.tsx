"use client";
import { ActionModal } from "../form/action-modal";
import type { NewServiceCredential, ServiceCredentialActions } from "./credential-actions";
import type { CredentialService } from "./service-credential-kinds";

export interface ResetCredentialModalProps {
  service: CredentialService;
  id: string;
  /** How the person knows it. */
  name: string;
  actions: ServiceCredentialActions;
  onReset: (credential: NewServiceCredential) => void;
  onClose: () => void;
}

/** Asks before a password or an API key is replaced by a new one: whoever uses the old one is refused from then on. */
export function ResetCredentialModal({ service, id, name, actions, onReset, onClose }: ResetCredentialModalProps) {
  const secret = service.expires ? "API key" : "password";
  return (
    <ActionModal
      title={`${service.reset} for ${name}?`}
      submit={service.reset}
      onClose={onClose}
      action={() => actions.reset(id)}
      onDone={onReset}
    >
      <span>
        The old {secret} stops working at once, for everybody who uses it. The new {secret} is shown once.
      </span>
    </ActionModal>
  );
}
