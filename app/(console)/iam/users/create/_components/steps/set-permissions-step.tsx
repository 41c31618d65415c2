"use client";
import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type Dispatch, useState } from "react";
import { BoundaryFields } from "@/components/pickers/boundary-fields";
import { CreateGroupModal } from "@/components/pickers/create-group-modal";
import type { PermissionChoices } from "@/components/pickers/permission-choices";
import { PermissionFields } from "@/components/pickers/permission-fields";
import { userWizardTargets } from "@/components/targets";
import { createGroupWithPolicies } from "../../../actions";
import type { DraftChange, NewUsersDraft } from "../draft";
import type { PermissionsErrors } from "../field-errors";

export interface SetPermissionsStepProps {
  draft: NewUsersDraft;
  change: Dispatch<DraftChange>;
  choices: PermissionChoices;
  errors: PermissionsErrors | undefined;
}

/** `Set permissions`, the same in both eras but for its labels. */
export function SetPermissionsStep({ draft, change, choices, errors }: SetPermissionsStepProps) {
  const [creating, setCreating] = useState(false);
  const [made, setMade] = useState<readonly string[]>([]);
  const set = (to: Partial<NewUsersDraft>) => change({ do: "set", to });
  return (
    <SpaceBetween size="l">
      <PermissionFields
        pick={draft}
        onChange={set}
        choices={choices}
        copyError={errors?.copyFrom}
        madeGroups={made}
        createGroup={
          <Button data-testid={userWizardTargets.createGroup} onClick={() => setCreating(true)}>
            Create group
          </Button>
        }
      />
      <BoundaryFields use={draft.useBoundary} policy={draft.boundary} onChange={set} error={errors?.boundary} />
      {creating && (
        <CreateGroupModal
          create={createGroupWithPolicies}
          onCreated={(name) => setMade((before) => [...before, name])}
          onClose={() => setCreating(false)}
        />
      )}
    </SpaceBetween>
  );
}
