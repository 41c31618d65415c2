"use client";
import { useTransition } from "react";
import { ConfirmByTyping } from "@/components/form/confirm-by-typing";
import { useFlash } from "@/components/shell/flash-context";
import { removeFromGroups } from "../actions";

export interface RemoveFromGroupsModalProps {
  userName: string;
  groups: readonly string[];
  onClose: () => void;
}

export function RemoveFromGroupsModal({ userName, groups, onClose }: RemoveFromGroupsModalProps) {
  const flash = useFlash();
  const [pending, start] = useTransition();
  const remove = () =>
    start(async () => {
      const steps = await removeFromGroups(userName, [...groups]);
      flash.report(steps);
      const count = steps.filter(({ failure }) => !failure).length;
      if (count > 0) flash.show("user.groups.removed", { count });
      onClose();
    });
  return (
    <ConfirmByTyping
      title={`Remove user from ${groups.length === 1 ? "group" : "groups"}?`}
      submit="Remove"
      pending={pending}
      onConfirm={remove}
      onDismiss={onClose}
    >
      {userName} loses the permissions that come by {groups.join(", ")}.
    </ConfirmByTyping>
  );
}
