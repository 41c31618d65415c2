"use client";
import Alert from "@cloudscape-design/components/alert";
import type { ActionState } from "@/lib/doors/console/action-state";
import { ActionModal } from "../form/action-modal";
import { ConsoleLink } from "../link/console-link";
import { consolePaths } from "../link/console-paths";
import { useFlash } from "../shell/flash-context";

export interface DeletePolicyModalProps {
  arn: string;
  name: string;
  /** How many have it, and how many it bounds; undefined where the person may not see it, and the work finds out. */
  usage: { attached: number; bounding: number } | undefined;
  deletePolicy: (arn: string) => Promise<ActionState>;
  onDeleted: () => void;
  onClose: () => void;
}

/** One's own policy is confirmed by its name. One that is in use cannot be deleted. */
export function DeletePolicyModal(props: DeletePolicyModalProps) {
  const { arn, name, usage, deletePolicy, onDeleted, onClose } = props;
  const flash = useFlash();
  const { attached = 0, bounding = 0 } = usage ?? {};
  const inUse = attached + bounding > 0;
  return (
    <ActionModal
      title={`Delete ${name}?`}
      phrase={name}
      submit="Delete"
      blocked={inUse ? "Detach the policy first." : undefined}
      action={() => deletePolicy(arn)}
      onDone={() => {
        flash.show("policy.deleted", { name });
        onDeleted();
      }}
      onClose={onClose}
    >
      <p className="m-0">
        All versions of the policy are deleted, and this cannot be undone. A policy that is attached, or set as a
        permissions boundary, must be detached first.
      </p>
      {inUse && (
        <Alert type="error" header="The policy is in use">
          It is{" "}
          {[
            ...(attached > 0 ? [`attached to ${entities(attached)}`] : []),
            ...(bounding > 0 ? [`the permissions boundary of ${entities(bounding)}`] : []),
          ].join(" and ")}
          : see{" "}
          <ConsoleLink href={consolePaths.policy(arn, "entities_attached")} onClick={onClose}>
            Entities attached
          </ConsoleLink>
          .
        </Alert>
      )}
    </ActionModal>
  );
}

const entities = (count: number) => (count === 1 ? "1 entity" : `${count} entities`);
