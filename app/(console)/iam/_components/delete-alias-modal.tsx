"use client";
import { ActionModal } from "@/components/form/action-modal";
import { useFlash } from "@/components/shell/flash-context";
import { removeAlias } from "../actions";

export function DeleteAliasModal({ alias, onClose }: { alias: string; onClose: () => void }) {
  const flash = useFlash();
  return (
    <ActionModal
      title={`Delete alias ${alias}?`}
      submit="Delete"
      onClose={onClose}
      action={() => removeAlias(alias)}
      onDone={() => flash.show("alias.deleted")}
    >
      <span>
        IAM users can no longer sign in at the address with the alias; the one with the account id stays. Another
        account can take the alias.
      </span>
    </ActionModal>
  );
}
