"use client";
import type { ActionState } from "@/lib/doors/console/action-state";
import { ConfirmByTyping, type ConfirmByTypingProps } from "./confirm-by-typing";
import { useAction } from "./use-action";

type Asked = Omit<ConfirmByTypingProps, "pending" | "failure" | "onConfirm" | "onDismiss">;

export interface ActionModalProps<Out> extends Asked {
  /** Asked first: where it says no, the fields say why, and nothing is sent. */
  check?: () => boolean;
  action: () => Promise<ActionState<Out>>;
  /** Told its output where it succeeded, before `onClose`. */
  onDone?: (output: Out) => void;
  onClose: () => void;
}

/** A dialog that runs one server action: it goes when that has succeeded, and stays, with the reason, when it failed. */
export function ActionModal<Out>({ check, action, onDone, onClose, ...asked }: ActionModalProps<Out>) {
  const { pending, failure, run } = useAction();
  const finish = (output: Out) => {
    onDone?.(output);
    onClose();
  };
  return (
    <ConfirmByTyping
      {...asked}
      pending={pending}
      failure={failure}
      onConfirm={() => check?.() !== false && run(action, finish)}
      onDismiss={onClose}
    />
  );
}
