"use client";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type FormEvent, useId, useState } from "react";
import { Dialog } from "@/components/form/dialog";
import { FailureAlert } from "@/components/form/failure-alert";
import { useFirstInvalid } from "@/components/form/first-invalid";
import { GroupNameField } from "@/components/form/group-name-field";
import { groupNameProblem } from "@/components/form/group-name-problem";
import { useAction } from "@/components/form/use-action";
import { useTakenName } from "@/components/form/use-taken-name";
import { consolePaths } from "@/components/link/console-paths";
import { useConsoleRouter } from "@/components/link/navigation";
import { useFlash } from "@/components/shell/flash-context";
import { groupTargets } from "@/components/targets";
import { renameGroup } from "../actions";

export function RenameGroupModal({ name, onClose }: { name: string; onClose: () => void }) {
  const router = useConsoleRouter();
  const flash = useFlash();
  const form = useId();
  const [newName, setNewName] = useState(name);
  const { pending, failure, run } = useAction();
  const [asked, setAsked] = useState(false);
  const [part, leadToField] = useFirstInvalid<HTMLFormElement>();
  const taken = useTakenName(newName, failure);
  const problem = groupNameProblem(newName);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    leadToField();
    if (problem) return;
    taken.send();
    run(
      () => renameGroup(name, newName),
      () => {
        flash.show("group.renamed", { name: newName });
        onClose();
        router.replace(consolePaths.group(newName));
      },
    );
  };
  return (
    <Dialog
      title={`Edit ${name}`}
      submit={{ label: "Save changes", target: groupTargets.saveName, form, loading: pending }}
      onClose={onClose}
    >
      <form ref={part} id={form} onSubmit={submit}>
        <SpaceBetween size="m">
          <span>
            Members and policies stay, and so does the group&apos;s unique id. Policies that name the group as a
            resource are not updated.
          </span>
          <GroupNameField
            value={newName}
            error={asked ? (problem ?? taken.problem) : undefined}
            target={groupTargets.name}
            onChange={setNewName}
          />
          <FailureAlert failure={taken.failure} />
        </SpaceBetween>
      </form>
    </Dialog>
  );
}
