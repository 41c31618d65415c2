"use client";
import Box from "@cloudscape-design/components/box";
import Header from "@cloudscape-design/components/header";
import { type PermissionPick, type PickedPolicy, permissionsLines } from "@/components/pickers/permission-pick";
import { PermissionsSummary } from "@/components/pickers/permissions-summary";
import { useCopiedPermissions } from "@/components/pickers/use-copied-permissions";

export interface ReviewStepProps {
  userName: string;
  pick: PermissionPick;
  /** The policy that is to be the boundary; it goes before a copied one. */
  boundary: PickedPolicy | undefined;
  /** The ARN of the boundary that the user has already. */
  replaced: string | undefined;
}

/** `Review`: what the user will get. */
export function ReviewStep({ userName, pick, boundary, replaced }: ReviewStepProps) {
  const copied = useCopiedPermissions(pick);
  return (
    <PermissionsSummary
      header={
        <Header
          variant="h2"
          description={
            pick.way === "copy" && pick.copyFrom !== undefined
              ? `The following is copied from ${pick.copyFrom} to ${userName}.`
              : `The following will be added to ${userName}.`
          }
        >
          Permissions summary
        </Header>
      }
      lines={permissionsLines(pick, { copied: copied.read?.ok ? copied.read.value : undefined, boundary, replaced })}
      copied={copied}
      empty={<Box variant="strong">No resources</Box>}
    />
  );
}
