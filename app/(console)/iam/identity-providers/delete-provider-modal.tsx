"use client";
import { ActionModal } from "@/components/form/action-modal";
import { useFlash } from "@/components/shell/flash-context";
import { deleteProvider } from "./actions";

export interface DeleteProviderModalProps {
  arn: string;
  /** As the list calls it. */
  name: string;
  onDeleted: () => void;
  onClose: () => void;
}

export function DeleteProviderModal({ arn, name, onDeleted, onClose }: DeleteProviderModalProps) {
  const flash = useFlash();
  return (
    <ActionModal
      title={`Delete ${name}?`}
      phrase="delete"
      submit="Delete"
      action={() => deleteProvider(arn)}
      onDone={() => {
        flash.show("idp.deleted", { name });
        onDeleted();
      }}
      onClose={onClose}
    >
      <p className="m-0">
        The provider is deleted at once, and this cannot be undone. Roles whose trust policies name it stay; nobody can
        assume them by way of it any more.
      </p>
    </ActionModal>
  );
}
