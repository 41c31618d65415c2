"use client";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type FormEvent, useId, useState, useTransition } from "react";
import type { Failure, StepResult } from "@/lib/doors/console/action-state";
import { quotas } from "@/lib/services/iam/quotas";
import { useEraStrings } from "../eras/use-era-strings";
import { Dialog } from "../form/dialog";
import { FailureAlert } from "../form/failure-alert";
import { useFirstInvalid } from "../form/first-invalid";
import { GroupNameField } from "../form/group-name-field";
import { groupNameProblem } from "../form/group-name-problem";
import { useTakenName } from "../form/use-taken-name";
import { useFlash } from "../shell/flash-context";
import { useSession } from "../shell/session-context";
import { useMarkPending } from "../shell/settled-marker";
import { groupDialogTargets, pickerTables } from "../targets";
import { FetchedPolicyPicker } from "./fetched-policy-picker";

export interface CreateGroupModalProps {
  /** The server action that creates the group and attaches policies to it. */
  create: (name: string, policyArns: string[]) => Promise<{ created: boolean; steps: StepResult[] }>;
  /** Told the name of the new group, before `onClose`. */
  onCreated: (name: string) => void;
  onClose: () => void;
}

/** Creates a group in the middle of a wizard. Afterwards it stands first in the table, where the person selects it. */
export function CreateGroupModal({ create, onCreated, onClose }: CreateGroupModalProps) {
  const strings = useEraStrings();
  const old = useSession().era === "2020";
  const title = `Create ${strings["groups.one"]}`;
  const flash = useFlash();
  const [name, setName] = useState("");
  const [arns, setArns] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [pending, start] = useTransition();
  useMarkPending(pending);
  const error = groupNameProblem(name);
  const taken = useTakenName(name, failure);
  const form = useId();
  const [part, leadToField] = useFirstInvalid<HTMLFormElement>();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (pending) return;
    setAsked(true);
    setFailure(undefined);
    leadToField();
    if (error) return;
    taken.send();
    start(async () => {
      const { created, steps } = await create(name, [...arns]);
      if (!created) {
        setFailure(steps.find((step) => step.failure)?.failure);
        return;
      }
      // In 2020 the new row says it; and a button to the group's page would lead out of the wizard.
      if (flash.report(steps) && !old) flash.show("group.created", { name, stays: true });
      onCreated(name);
      onClose();
    });
  };
  return (
    <Dialog
      size="max"
      title={title}
      cancel={{ target: groupDialogTargets.cancel }}
      submit={{ label: title, target: groupDialogTargets.create, form, loading: pending }}
      onClose={onClose}
    >
      <SpaceBetween size="l">
        <form ref={part} id={form} onSubmit={submit}>
          <GroupNameField
            value={name}
            error={asked ? (error ?? taken.problem) : undefined}
            target={groupDialogTargets.name}
            onChange={setName}
          />
        </form>
        <FailureAlert failure={taken.failure} />
        <FetchedPolicyPicker
          targets={pickerTables.dialogPolicies}
          title={old ? "Policies" : "Permissions policies"}
          selection="multi"
          selected={arns}
          onSelect={(policies) => setArns(policies.map(({ arn }) => arn))}
          filterTarget={groupDialogTargets.filter}
          quota={{ name: "PoliciesPerGroup", most: quotas.PoliciesPerGroup }}
        />
      </SpaceBetween>
    </Dialog>
  );
}
