"use client";
import { useTransition } from "react";
import type { ActionState, StepResult } from "@/lib/doors/console/action-state";
import { ConfirmByTyping } from "../form/confirm-by-typing";
import { type Doomed, DoomedTable } from "../form/doomed-table";
import { useFlash } from "../shell/flash-context";
import { useRoleDeletion } from "./use-role-deletion";

/** A role that is to be deleted. */
export interface DoomedRole extends Doomed {
  /** A service's own role is deleted by a task of its own. */
  serviceLinked: boolean;
}

export interface DeleteRolesModalProps {
  roles: readonly DoomedRole[];
  /** The account's time, ISO 8601. */
  now: string;
  onDelete: (names: string[]) => Promise<StepResult[]>;
  /** Asks for the deletion of a service's role. */
  onRequestDeletion: (name: string) => Promise<ActionState<{ DeletionTaskId?: string }>>;
  onClose: () => void;
  /** Told when all of them are gone, after `onClose`. */
  onDeleted?: () => void;
}

/** One role is confirmed by its name, several by `delete`. Shows first when each was last used. */
export function DeleteRolesModal(props: DeleteRolesModalProps) {
  const { roles, now, onClose } = props;
  const flash = useFlash();
  const follow = useRoleDeletion();
  const [pending, start] = useTransition();
  const [first] = roles;
  const one = roles.length === 1 ? first?.name : undefined;
  const linked = roles.filter(({ serviceLinked }) => serviceLinked).map(({ name }) => name);
  const own = roles.filter(({ serviceLinked }) => !serviceLinked).map(({ name }) => name);

  const remove = () =>
    start(async () => {
      const steps = own.length > 0 ? await props.onDelete(own) : [];
      flash.report(steps);
      const deleted = steps.filter(({ operation, failure }) => operation === "DeleteRole" && !failure);
      if (deleted.length === 1 && deleted[0]) flash.show("role.deleted", { name: deleted[0].subject });
      if (deleted.length > 1) flash.show("roles.deleted", { count: deleted.length });
      const tasks: { name: string; id: string }[] = [];
      for (const name of linked) {
        const state = await props.onRequestDeletion(name);
        if (state.status === "failed") flash.fail(state.failure);
        if (state.status === "done") tasks.push({ name, id: state.output.DeletionTaskId ?? "" });
      }
      onClose();
      // The tasks go on after the dialog is gone.
      void Promise.all(tasks.map(({ name, id }) => follow(name, id))).then((gone) => {
        if (deleted.length + gone.filter(Boolean).length === roles.length) props.onDeleted?.();
      });
    });

  return (
    <ConfirmByTyping
      title={one === undefined ? `Delete ${roles.length} roles?` : `Delete ${one}?`}
      phrase={one ?? "delete"}
      submit="Delete"
      size="large"
      pending={pending}
      onConfirm={remove}
      onDismiss={onClose}
    >
      {own.length > 0 && (
        <p className="m-0">
          Deleting a role cannot be undone. Its inline policies are deleted with it, and so is an instance profile of
          the same name; managed policies are detached. Applications and people that use the role lose its permissions.
        </p>
      )}
      {linked.length > 0 && (
        <p className="m-0">
          The service of a service-linked role decides whether it can be deleted: that may take a while, and fails while
          its resources need the role.
        </p>
      )}
      <DoomedTable label="Roles to delete" nameHeader="Role name" items={roles} now={now} />
    </ConfirmByTyping>
  );
}
