"use client";
import { useTransition } from "react";
import { ConfirmByTyping } from "@/components/form/confirm-by-typing";
import { useFlash } from "@/components/shell/flash-context";
import type { PolicyEntity } from "@/lib/doors/console/views/policy-entities";
import { detachFrom, unboundEntities } from "../actions";

export interface LeaveEntitiesModalProps {
  arn: string;
  as: "policy" | "boundary";
  entities: readonly PolicyEntity[];
  onClose: () => void;
}

/** Detaches the policy, or takes it away as a boundary; asks once. */
export function LeaveEntitiesModal({ arn, as, entities, onClose }: LeaveEntitiesModalProps) {
  const flash = useFlash();
  const [pending, start] = useTransition();
  const leave = () =>
    start(async () => {
      const steps = await (as === "policy" ? detachFrom(arn, [...entities]) : unboundEntities([...entities]));
      flash.report(steps);
      const count = steps.filter(({ failure }) => !failure).length;
      if (count > 0) flash.show(as === "policy" ? "policy.entities.detached" : "boundaries.removed", { count });
      onClose();
    });
  const names = entities.map(({ name }) => name).join(", ");
  return (
    <ConfirmByTyping
      title={as === "policy" ? "Detach policy?" : "Remove permissions boundary?"}
      submit={as === "policy" ? "Detach policy" : "Remove boundary"}
      pending={pending}
      onConfirm={leave}
      onDismiss={onClose}
    >
      {as === "policy"
        ? `The permissions of this policy are taken from ${names} at once. The policy stays.`
        : `Without the boundary everything that the policies of ${names} allow is permitted.`}
    </ConfirmByTyping>
  );
}
