"use client";
import { useTransition } from "react";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { ConfirmByTyping } from "@/components/form/confirm-by-typing";
import { useFlash } from "@/components/shell/flash-context";
import { deleteGroups } from "./actions";

/** One group is confirmed by its name, several by `3 user groups`, `3 groups` in 2020. */
export function DeleteGroupsModal(props: {
  names: readonly string[];
  onClose: () => void;
  /** Where to go when the groups are gone; the list just reads itself again. */
  onDeleted?: () => void;
}) {
  const { names, onClose, onDeleted } = props;
  const strings = useEraStrings();
  const flash = useFlash();
  const [pending, start] = useTransition();
  const [first = ""] = names;
  const one = names.length === 1;
  const several = `${names.length} ${strings["groups.many"]}`;
  const remove = () =>
    start(async () => {
      const steps = await deleteGroups([...names]);
      flash.report(steps);
      const deleted = steps.filter(({ operation, failure }) => operation === "DeleteGroup" && !failure);
      if (deleted.length === 1 && deleted[0]) flash.show("group.deleted", { name: deleted[0].subject });
      if (deleted.length > 1) flash.show("groups.deleted", { count: deleted.length });
      onClose();
      if (deleted.length === names.length) onDeleted?.();
    });
  return (
    <ConfirmByTyping
      title={one ? `Delete ${first}?` : `Delete ${several}?`}
      phrase={one ? first : several}
      submit="Delete"
      pending={pending}
      onConfirm={remove}
      onDismiss={onClose}
    >
      <p className="m-0">
        Deleting a {strings["groups.one"]} cannot be undone. Its users stay, but lose the permissions that they have
        through it. Its inline policies are deleted; managed policies are only detached.
      </p>
      {!one && (
        <ul className="m-0 list-disc pl-4">
          {names.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
    </ConfirmByTyping>
  );
}
