"use client";
import { useTransition } from "react";
import { ConfirmByTyping } from "@/components/form/confirm-by-typing";
import { tellRemovals } from "@/components/policy/tell-removals";
import { useFlash } from "@/components/shell/flash-context";
import type { HeldPolicyRow } from "@/lib/doors/console/views/held-policy-rows";
import { removePolicies } from "../actions";

/** Inline policies are lost by it: one is confirmed by its name, several by `3 inline policies`. */
export function RemovePoliciesModal(props: { group: string; policies: readonly HeldPolicyRow[]; onClose: () => void }) {
  const { group, policies, onClose } = props;
  const flash = useFlash();
  const [pending, start] = useTransition();
  const inline = policies.filter(({ arn }) => arn === undefined);
  const phrase =
    inline.length === 1 ? inline[0]?.name : inline.length > 1 ? `${inline.length} inline policies` : undefined;
  const remove = () =>
    start(async () => {
      const steps = await removePolicies(
        group,
        policies.map(({ name, arn }) => ({ name, arn })),
      );
      tellRemovals(flash, steps, "user group");
      onClose();
    });
  return (
    <ConfirmByTyping
      title={policies.length === 1 ? `Remove ${policies[0]?.name}?` : `Remove ${policies.length} policies?`}
      {...(phrase === undefined ? {} : { phrase })}
      submit={inline.length > 0 ? "Delete" : "Remove"}
      pending={pending}
      onConfirm={remove}
      onDismiss={onClose}
    >
      <p className="m-0">
        The members of {group} lose these permissions at once. Managed policies are detached;{" "}
        {inline.length > 0 ? "inline policies are deleted for good." : "they can be attached again."}
      </p>
    </ConfirmByTyping>
  );
}
