"use client";
import { useTransition } from "react";
import { ConfirmByTyping } from "@/components/form/confirm-by-typing";
import { useFlash } from "@/components/shell/flash-context";
import type { UsersPolicy } from "@/lib/doors/console/views/user-permissions";
import { removePolicies } from "../actions";

export interface RemovePoliciesModalProps {
  userName: string;
  policies: readonly UsersPolicy[];
  onClose: () => void;
}

/** Says what removing means for each policy: detached, deleted, or leaving the group that brings it. */
export function RemovePoliciesModal({ userName, policies, onClose }: RemovePoliciesModalProps) {
  const flash = useFlash();
  const [pending, start] = useTransition();
  const one = policies.length === 1;
  const remove = () =>
    start(async () => {
      const steps = await removePolicies(userName, [...policies]);
      flash.report(steps);
      const done = (operation: string) => steps.filter((step) => step.operation === operation && !step.failure).length;
      const [inline, managed, groups] = [
        done("DeleteUserPolicy"),
        done("DetachUserPolicy"),
        done("RemoveUserFromGroup"),
      ];
      if (inline > 0) flash.show("inline.removed", { count: inline });
      if (managed > 0) flash.show("policies.removed", { count: managed });
      if (groups > 0) flash.show("user.groups.removed", { count: groups });
      onClose();
    });
  return (
    <ConfirmByTyping
      title={one ? "Remove policy for user?" : "Remove policies for user?"}
      submit={one ? "Remove policy" : "Remove policies"}
      pending={pending}
      onConfirm={remove}
      onDismiss={onClose}
    >
      <ul className="m-0 list-disc pl-4">
        {policies.map((policy) => (
          <li key={`${policy.group ?? ""} ${policy.arn ?? policy.name}`}>{consequence(policy, userName)}</li>
        ))}
      </ul>
    </ConfirmByTyping>
  );
}

function consequence({ name, arn, group }: UsersPolicy, userName: string): string {
  if (group !== undefined)
    return `${name} comes by the group ${group}: ${userName} is removed from that group, and loses everything else that it gives.`;
  return arn ? `${name} is detached; the policy itself stays.` : `${name} is an inline policy: it is deleted for good.`;
}
