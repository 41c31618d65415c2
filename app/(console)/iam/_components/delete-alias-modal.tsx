"use client";
import { ConfirmByTyping } from "@/components/form/confirm-by-typing";
import { useAction } from "@/components/form/use-action";
import { useFlash } from "@/components/shell/flash-context";
import { removeAlias } from "../actions";

export function DeleteAliasModal({ alias, onClose }: { alias: string; onClose: () => void }) {
  const flash = useFlash();
  const { run, pending, failure } = useAction();
  return (
    <ConfirmByTyping
      title={`Delete alias ${alias}?`}
      submit="Delete"
      pending={pending}
      failure={failure}
      onDismiss={onClose}
      onConfirm={() =>
        run(
          () => removeAlias(alias),
          () => {
            flash.show("alias.deleted");
            onClose();
          },
        )
      }
    >
      <span>
        IAM users can no longer sign in at the address with the alias; the one with the account id stays. Another
        account can take the alias.
      </span>
    </ConfirmByTyping>
  );
}
