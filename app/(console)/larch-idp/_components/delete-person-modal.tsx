"use client";
import { ActionModal } from "@/components/form/action-modal";
import { useFlash } from "@/components/shell/flash-context";
import { removePerson } from "../actions";

export function DeletePersonModal({ userName, onClose }: { userName: string; onClose: () => void }) {
  const flash = useFlash();
  return (
    <ActionModal
      title={`Delete ${userName}?`}
      phrase="delete"
      submit="Delete"
      action={() => removePerson(userName)}
      onDone={() => flash.show("larch.person.deleted", { userName })}
      onClose={onClose}
    >
      <p className="m-0">
        The person cannot sign in to the portal any more. A session of a role that the person has in AWS goes on until
        it ends: AWS is not told.
      </p>
    </ActionModal>
  );
}
