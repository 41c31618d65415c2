"use client";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import Modal from "@cloudscape-design/components/modal";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { Suspense, use, useState, useTransition } from "react";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { FailureAlert } from "@/components/form/failure-alert";
import { groupNameProblem } from "@/components/form/group-name-problem";
import { PolicyPicker } from "@/components/pickers/policy-picker";
import { useFlash } from "@/components/shell/flash-context";
import { useSession } from "@/components/shell/session-context";
import { useMarkPending } from "@/components/shell/settled-marker";
import { groupDialogTargets, pickerTables } from "@/components/targets";
import type { Failure, Read } from "@/lib/doors/console/action-state";
import type { PolicyChoice } from "@/lib/doors/console/views/permission-choices";
import { createGroupWithPolicies } from "../actions";

export interface CreateGroupModalProps {
  policies: Promise<Read<PolicyChoice[]>>;
  onClose: () => void;
}

/** Creates a group in the middle of the wizard. Afterwards it stands in the table, where the person selects it. */
export function CreateGroupModal({ policies, onClose }: CreateGroupModalProps) {
  const strings = useEraStrings();
  const old = useSession().era === "2020";
  const title = old ? "Create group" : "Create user group";
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
    <Modal
      visible
      size="max"
      header={title}
      closeAriaLabel="Close"
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" data-testid={groupDialogTargets.cancel} onClick={onClose}>
              Cancel
            </Button>
            <Button variant="primary" data-testid={groupDialogTargets.create} loading={pending} onClick={submit}>
              {title}
            </Button>
          </SpaceBetween>
        </Box>
      }
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
        <Suspense fallback={<StatusIndicator type="loading">Loading resources</StatusIndicator>}>
          <GroupPolicies policies={policies} selected={arns} onSelect={setArns} />
        </Suspense>
      </SpaceBetween>
    </Modal>
  );
}

function GroupPolicies(props: {
  policies: Promise<Read<PolicyChoice[]>>;
  selected: readonly string[];
  onSelect: (arns: string[]) => void;
}) {
  const old = useSession().era === "2020";
  return (
    <PolicyPicker
      targets={pickerTables.dialogPolicies}
      title={old ? "Policies" : "Permissions policies"}
      policies={use(props.policies)}
      selection="multi"
      selected={props.selected}
      onSelect={(policies) => props.onSelect(policies.map(({ arn }) => arn))}
      filterTarget={groupDialogTargets.filter}
    />
  );
}
