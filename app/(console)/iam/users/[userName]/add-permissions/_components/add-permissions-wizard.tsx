"use client";
import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState, useTransition } from "react";
import { alike } from "@/components/form/alike";
import { consolePaths } from "@/components/link/console-paths";
import { useConsoleRouter } from "@/components/link/navigation";
import { BoundaryFields } from "@/components/pickers/boundary-fields";
import { CreateGroupModal } from "@/components/pickers/create-group-modal";
import type { PermissionChoices } from "@/components/pickers/permission-choices";
import { PermissionFields } from "@/components/pickers/permission-fields";
import {
  emptyPick,
  type PermissionPick,
  type PickedPolicy,
  picksSomething,
} from "@/components/pickers/permission-pick";
import { useFlash } from "@/components/shell/flash-context";
import { userWizardTargets } from "@/components/targets";
import { WizardFrame } from "@/components/wizard/wizard-frame";
import { createGroupWithPolicies } from "../../../actions";
import { addPermissions } from "../actions";
import { ReviewStep } from "./review-step";

/** Gives an existing user permissions: the three ways of the user wizard and the boundary, then a review. */
export function AddPermissionsWizard({
  userName,
  boundaryArn,
  choices,
}: {
  userName: string;
  /** Of the boundary that the user has; undefined where there is none, or one may not know. */
  boundaryArn: string | undefined;
  choices: PermissionChoices;
}) {
  const flash = useFlash();
  const router = useConsoleRouter();
  const [pick, setPick] = useState<PermissionPick>(emptyPick);
  const [limit, setLimit] = useState<{ useBoundary: boolean; boundary?: PickedPolicy | undefined }>({
    useBoundary: false,
  });
  const boundary = limit.useBoundary ? limit.boundary : undefined;
  const [creating, setCreating] = useState(false);
  const [made, setMade] = useState<readonly string[]>([]);
  const [step, setStep] = useState(0);
  const [asked, setAsked] = useState(false);
  const [submitting, start] = useTransition();
  const copyError =
    pick.way === "copy" && !pick.copyFrom && !boundary
      ? "Select the user to copy from, or another way to give permissions."
      : undefined;
  const boundaryError = limit.useBoundary && !boundary ? "Select a policy for the boundary" : undefined;
  const leave = () => router.push(consolePaths.user(userName));
  const submit = () =>
    start(async () => {
      const steps = await addPermissions(userName, { ...pick, ...(boundary ? { boundary } : {}) });
      const allDone = flash.report(steps);
      const count = (operation: string) => steps.filter((one) => one.operation === operation && !one.failure).length;
      const attached = count("AttachUserPolicy");
      const joined = count("AddUserToGroup");
      if (attached > 0) flash.show("policies.attached", { count: attached, type: "user" });
      if (joined > 0) flash.show("user.groups.added", { count: joined });
      if (count("PutUserPermissionsBoundary") > 0) flash.show("boundary.set");
      if (allDone) leave();
    });
  return (
    <WizardFrame
      title="Add permissions"
      submit="Add permissions"
      step={step}
      onStep={setStep}
      onSubmit={submit}
      changed={!alike(pick, emptyPick) || boundary !== undefined}
      submitting={submitting}
      onCancel={leave}
      steps={[
        {
          title: "Add permissions",
          description: `Add ${userName} to a group, or give permissions in another way.`,
          content: (
            <SpaceBetween size="l">
              <PermissionFields
                existing={userName}
                pick={pick}
                onChange={(changes) => setPick({ ...pick, ...changes })}
                choices={choices}
                copyError={asked ? copyError : undefined}
                madeGroups={made}
                createGroup={
                  <Button data-testid={userWizardTargets.createGroup} onClick={() => setCreating(true)}>
                    Create group
                  </Button>
                }
              />
              <BoundaryFields
                existing
                use={limit.useBoundary}
                policy={limit.boundary}
                onChange={(changes) => setLimit({ ...limit, ...changes })}
                error={asked ? boundaryError : undefined}
              />
              {creating && (
                <CreateGroupModal
                  create={createGroupWithPolicies}
                  onCreated={(name) => setMade((before) => [...before, name])}
                  onClose={() => setCreating(false)}
                />
              )}
            </SpaceBetween>
          ),
          problem: () => (!picksSomething(pick) && !boundary ? "Select what to add." : boundaryError),
          onAsked: () => setAsked(true),
          onLeft: () => setAsked(false),
        },
        {
          title: "Review",
          content: <ReviewStep userName={userName} pick={pick} boundary={boundary} replaced={boundaryArn} />,
        },
      ]}
    />
  );
}
