"use client";
import { ConfirmByTyping } from "@/components/form/confirm-by-typing";
import { useAction } from "@/components/form/use-action";
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
  const { pending, failure, run } = useAction();
  return (
    <ConfirmByTyping
      title={`Delete ${name}?`}
      phrase="delete"
      submit="Delete"
      pending={pending}
      failure={failure}
      onDismiss={onClose}
      onConfirm={() =>
        run(
          () => deleteProvider(arn),
          () => {
            flash.show("idp.deleted", { name });
            onDeleted();
          },
        )
      }
    >
      <p className="m-0">
        The provider is deleted at once, and this cannot be undone. Roles whose trust policies name it stay; nobody can
        assume them by way of it any more.
      </p>
    </ConfirmByTyping>
  );
}
