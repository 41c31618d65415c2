"use client";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { nameInArn } from "@/lib/aws/arn";
import type { ActionState, Read } from "@/lib/doors/console/action-state";
import { ReadFailure } from "../decision/read-failure";
import { ActionModal } from "../form/action-modal";
import { ConsoleLink } from "../link/console-link";
import { consolePaths } from "../link/console-paths";
import { LinkButton } from "../link/link-button";
import { useFlash } from "../shell/flash-context";
import { boundaryTargets } from "../targets";

export interface BoundarySectionProps {
  of: "user" | "role";
  name: string;
  /** The user or role: what it has as a boundary. */
  bounded: Read<{ boundaryArn: string | undefined }>;
  /** The page that sets or changes the boundary. */
  setAt: string;
  remove: () => Promise<ActionState>;
}

/** `Permissions boundary (set)` or `(not set)`. */
export function BoundarySection({ of, name, bounded, setAt, remove }: BoundarySectionProps) {
  const [removing, setRemoving] = useState(false);
  const arn = bounded.ok ? bounded.value.boundaryArn : undefined;
  const targets = boundaryTargets[of];
  return (
    <>
      <ExpandableSection
        variant="container"
        data-testid={targets.section}
        headerText={`Permissions boundary ${bounded.ok ? (arn ? "(set)" : "(not set)") : ""}`}
      >
        {!bounded.ok ? (
          <ReadFailure failure={bounded.failure} />
        ) : arn ? (
          <SpaceBetween size="s">
            <ConsoleLink href={consolePaths.policy(arn)}>{nameInArn(arn)}</ConsoleLink>
            <SpaceBetween size="xs" direction="horizontal">
              <LinkButton data-testid={targets.set} href={setAt}>
                Change boundary
              </LinkButton>
              <Button data-testid={targets.remove} onClick={() => setRemoving(true)}>
                Remove boundary
              </Button>
            </SpaceBetween>
          </SpaceBetween>
        ) : (
          <SpaceBetween size="s">
            <Box variant="p">
              A permissions boundary is the most that policies can allow this {of}. By itself it allows nothing.
            </Box>
            <LinkButton data-testid={targets.set} href={setAt}>
              Set permissions boundary
            </LinkButton>
          </SpaceBetween>
        )}
      </ExpandableSection>
      {removing && <RemoveBoundaryModal name={name} remove={remove} onClose={() => setRemoving(false)} />}
    </>
  );
}

function RemoveBoundaryModal({
  name,
  remove,
  onClose,
}: Pick<BoundarySectionProps, "name" | "remove"> & { onClose: () => void }) {
  const flash = useFlash();
  return (
    <ActionModal
      title="Remove permissions boundary?"
      submit="Remove boundary"
      action={remove}
      onDone={() => flash.show("boundary.removed")}
      onClose={onClose}
    >
      Without it {name} may do everything that its policies allow.
    </ActionModal>
  );
}
