"use client";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState, useTransition } from "react";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { Dialog } from "@/components/form/dialog";
import { FailureAlert } from "@/components/form/failure-alert";
import { groupNameProblem } from "@/components/form/group-name-problem";
import { FetchedPolicyPicker } from "@/components/pickers/fetched-policy-picker";
import { useFlash } from "@/components/shell/flash-context";
import { useSession } from "@/components/shell/session-context";
import { useMarkPending } from "@/components/shell/settled-marker";
import { groupDialogTargets, pickerTables } from "@/components/targets";
import type { Failure } from "@/lib/doors/console/action-state";
import { createGroupWithPolicies } from "../actions";

/** Creates a group in the middle of the wizard. Afterwards it stands in the table, where the person selects it. */
export function CreateGroupModal({ onClose }: { onClose: () => void }) {
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

  const submit = () => {
    setAsked(true);
    if (error) return;
    start(async () => {
      const { created, steps } = await createGroupWithPolicies(name, [...arns]);
      if (!created) {
        setFailure(steps.find((step) => step.failure)?.failure);
        return;
      }
      if (flash.report(steps)) flash.show("group.created", { name });
      onClose();
    });
  };
  return (
    <Dialog
      size="max"
      title={title}
      cancel={{ target: groupDialogTargets.cancel }}
      submit={{ label: title, target: groupDialogTargets.create, loading: pending, onClick: submit }}
      onClose={onClose}
    >
      <SpaceBetween size="l">
        <FormField
          label={strings["group.name"]}
          errorText={asked ? error : undefined}
          constraintText="Up to 128 characters. Valid characters: A-Z, a-z, 0-9, and + = , . @ _ - (hyphen)"
        >
          <Input
            value={name}
            autoComplete={false}
            spellcheck={false}
            nativeInputAttributes={{ "data-testid": groupDialogTargets.name }}
            onChange={({ detail }) => setName(detail.value)}
          />
        </FormField>
        <FailureAlert failure={failure} />
        <FetchedPolicyPicker
          targets={pickerTables.dialogPolicies}
          title={old ? "Policies" : "Permissions policies"}
          selection="multi"
          selected={arns}
          onSelect={(policies) => setArns(policies.map(({ arn }) => arn))}
          filterTarget={groupDialogTargets.filter}
        />
      </SpaceBetween>
    </Dialog>
  );
}
