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
import { LinkButton } from "@/components/link/link-button";
import { useFlash } from "@/components/shell/flash-context";
import { boundaryTargets } from "@/components/targets";
import type { Read } from "@/lib/doors/console/action-state";
import type { UserFacts } from "@/lib/doors/console/views/user";
import { removeBoundary } from "../actions";

export interface BoundarySectionProps {
  userName: string;
  user: Read<UserFacts>;
}

/** `Permissions boundary (set)` or `(not set)`. */
export function BoundarySection({ userName, user }: BoundarySectionProps) {
  const [removing, setRemoving] = useState(false);
  const arn = user.ok ? user.value.boundaryArn : undefined;
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
              <LinkButton data-testid={boundaryTargets.set} href={consolePaths.userBoundary(userName)}>
                Change boundary
              </LinkButton>
              <Button data-testid={boundaryTargets.remove} onClick={() => setRemoving(true)}>
                Remove boundary
              </Button>
            </SpaceBetween>
          </SpaceBetween>
        ) : (
          <SpaceBetween size="s">
            <Box variant="p">
              A permissions boundary is the most that policies can allow this user. By itself it allows nothing.
            </Box>
            <LinkButton data-testid={boundaryTargets.set} href={consolePaths.userBoundary(userName)}>
              Set permissions boundary
            </LinkButton>
          </SpaceBetween>
        )}
      </ExpandableSection>
      {removing && <RemoveBoundaryModal userName={userName} onClose={() => setRemoving(false)} />}
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
