"use client";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type FormEvent, useId, useState } from "react";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { Dialog } from "@/components/form/dialog";
import { FailureAlert } from "@/components/form/failure-alert";
import { useFirstInvalid } from "@/components/form/first-invalid";
import { groupNameProblem } from "@/components/form/group-name-problem";
import { useAction } from "@/components/form/use-action";
import { useTakenName } from "@/components/form/use-taken-name";
import { consolePaths } from "@/components/link/console-paths";
import { useConsoleRouter } from "@/components/link/navigation";
import { useFlash } from "@/components/shell/flash-context";
import { groupTargets } from "@/components/targets";
import { renameGroup } from "../actions";

export function RenameGroupModal({ name, onClose }: { name: string; onClose: () => void }) {
  const strings = useEraStrings();
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
          <FormField
            label={strings["group.name"]}
            errorText={asked ? (problem ?? taken.problem) : undefined}
            constraintText="Up to 128 characters. Valid characters: A-Z, a-z, 0-9, and + = , . @ _ - (hyphen)"
          >
            <Input
              value={newName}
              autoComplete={false}
              nativeInputAttributes={{ "data-testid": groupTargets.name }}
              onChange={({ detail }) => setNewName(detail.value)}
            />
          </FormField>
          <FailureAlert failure={taken.failure} />
        </SpaceBetween>
      </form>
    </Dialog>
  );
}
