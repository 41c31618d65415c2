"use client";
import Alert from "@cloudscape-design/components/alert";
import { useTransition } from "react";
import { activeKeysRemain, type StepResult } from "@/lib/doors/console/action-state";
import { ConfirmByTyping } from "../form/confirm-by-typing";
import { type Doomed, DoomedTable } from "../form/doomed-table";
import { ConsoleLink } from "../link/console-link";
import { consolePaths } from "../link/console-paths";
import { useFlash } from "../shell/flash-context";

/** A user that is to be deleted. */
export interface DoomedUser extends Doomed {
  /** Undefined where the person may not see the keys; the work then finds out. */
  activeKeys: number | undefined;
}

export interface DeleteUsersModalProps {
  users: readonly DoomedUser[];
  /** The account's time, ISO 8601. */
  now: string;
  onDelete: (names: string[]) => Promise<StepResult[]>;
  onClose: () => void;
  /** Told when all of them are gone, after `onClose`. */
  onDeleted?: () => void;
}

/** One user is confirmed by its name, several by `delete`. A user with an active access key is not deleted. */
export function DeleteUsersModal({ users, now, onDelete, onClose, onDeleted }: DeleteUsersModalProps) {
  const flash = useFlash();
  const [pending, start] = useTransition();
  const [first] = users;
  const one = users.length === 1 ? first?.name : undefined;
  const active = users.filter(({ activeKeys = 0 }) => activeKeys > 0);
  const remove = () =>
    start(async () => {
      const steps = await onDelete(users.map(({ name }) => name));
      const blocked = steps.filter(({ failure }) => failure?.code === activeKeysRemain);
      flash.report(steps.filter((step) => !blocked.includes(step)));
      for (const { subject } of blocked) flash.show("user.delete.blocked", { name: subject });
      const deleted = steps.filter(({ operation, failure }) => operation === "DeleteUser" && !failure);
      if (deleted.length === 1 && deleted[0]) flash.show("user.deleted", { name: deleted[0].subject });
      if (deleted.length > 1) flash.show("users.deleted", { count: deleted.length });
      onClose();
      if (deleted.length === users.length) onDeleted?.();
    });
  return (
    <ConfirmByTyping
      title={one === undefined ? `Delete ${users.length} users?` : `Delete ${one}?`}
      phrase={one ?? "delete"}
      submit={one === undefined ? "Delete users" : "Delete user"}
      size="large"
      pending={pending}
      blocked={active.length > 0 ? "Deactivate the access keys first." : undefined}
      onConfirm={remove}
      onDismiss={onClose}
    >
      <p className="m-0">
        Deleting a user cannot be undone. Its password, MFA devices, inactive access keys and inline policies are
        deleted with it; it leaves its groups, and managed policies are detached.
      </p>
      {active.length > 0 && (
        <Alert type="error" header="Active access keys">
          A user with an active access key cannot be deleted. Deactivate the keys of{" "}
          {active.map(({ name }, index) => (
            <span key={name}>
              {index > 0 && ", "}
              <ConsoleLink href={consolePaths.user(name, "security_credentials")}>{name}</ConsoleLink>
            </span>
          ))}{" "}
          first.
        </Alert>
      )}
      <DoomedTable label="Users to delete" nameHeader="User name" items={users} now={now} />
    </ConfirmByTyping>
  );
}
