"use client";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { ReadFailure } from "@/components/decision/read-failure";
import { ConfirmByTyping } from "@/components/form/confirm-by-typing";
import { useAction } from "@/components/form/use-action";
import { ConsoleLink } from "@/components/link/console-link";
import { consolePaths } from "@/components/link/console-paths";
import { useFlash } from "@/components/shell/flash-context";
import { boundaryTargets } from "@/components/targets";
import type { Read } from "@/lib/doors/console/action-state";
import type { PolicyChoice } from "@/lib/doors/console/views/permission-choices";
import type { UserFacts } from "@/lib/doors/console/views/user";
import { removeBoundary } from "../actions";
import { SetBoundaryModal } from "./set-boundary-modal";

export interface BoundarySectionProps {
  userName: string;
  user: Read<UserFacts>;
  choices: Promise<Read<PolicyChoice[]>>;
}

/** `Permissions boundary (set)` or `(not set)`. */
export function BoundarySection({ userName, user, choices }: BoundarySectionProps) {
  const [dialog, setDialog] = useState<"set" | "remove">();
  const arn = user.ok ? user.value.boundaryArn : undefined;
  const close = () => setDialog(undefined);
  return (
    <>
      <ExpandableSection
        variant="container"
        data-testid={boundaryTargets.section}
        headerText={`Permissions boundary ${user.ok ? (arn ? "(set)" : "(not set)") : ""}`}
      >
        {!user.ok ? (
          <ReadFailure failure={user.failure} />
        ) : arn ? (
          <SpaceBetween size="s">
            <ConsoleLink href={consolePaths.policy(arn)}>{arn.slice(arn.lastIndexOf("/") + 1)}</ConsoleLink>
            <SpaceBetween size="xs" direction="horizontal">
              <Button data-testid={boundaryTargets.set} onClick={() => setDialog("set")}>
                Change boundary
              </Button>
              <Button data-testid={boundaryTargets.remove} onClick={() => setDialog("remove")}>
                Remove boundary
              </Button>
            </SpaceBetween>
          </SpaceBetween>
        ) : (
          <SpaceBetween size="s">
            <Box variant="p">
              A permissions boundary is the most that policies can allow this user. By itself it allows nothing.
            </Box>
            <Button data-testid={boundaryTargets.set} onClick={() => setDialog("set")}>
              Set permissions boundary
            </Button>
          </SpaceBetween>
        )}
      </ExpandableSection>
      {dialog === "set" && <SetBoundaryModal userName={userName} present={arn} choices={choices} onClose={close} />}
      {dialog === "remove" && <RemoveBoundaryModal userName={userName} onClose={close} />}
    </>
  );
}

function RemoveBoundaryModal({ userName, onClose }: { userName: string; onClose: () => void }) {
  const flash = useFlash();
  const { run, pending, failure } = useAction();
  return (
    <ConfirmByTyping
      title="Remove permissions boundary?"
      submit="Remove boundary"
      pending={pending}
      failure={failure}
      onDismiss={onClose}
      onConfirm={() =>
        run(
          () => removeBoundary(userName),
          () => {
            flash.show("boundary.removed");
            onClose();
          },
        )
      }
    >
      Without it {userName} may do everything that its policies allow.
    </ConfirmByTyping>
  );
}
