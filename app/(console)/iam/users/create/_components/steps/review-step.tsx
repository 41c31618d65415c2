"use client";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { Dispatch } from "react";
import { TagEditor } from "@/components/form/tag-editor";
import { PermissionsSummary } from "@/components/pickers/permissions-summary";
import { useCopiedPermissions } from "@/components/pickers/use-copied-permissions";
import { userWizardTargets } from "@/components/targets";
import { type DraftChange, type NewUsersDraft, reviewLines } from "../draft";
import { passwordType, yesNo } from "../review-words";

export interface ReviewStepProps {
  draft: NewUsersDraft;
  change: Dispatch<DraftChange>;
  goTo: (step: number) => void;
  /** Does the account let every user change their own password? */
  usersMayChangePassword: boolean;
  /** Empty tag keys are marked too. */
  strict: boolean;
}

/** `Review and create`: what was chosen, and the tags. */
export function ReviewStep({ draft, change, goTo, usersMayChangePassword, strict }: ReviewStepProps) {
  const copied = useCopiedPermissions(draft);
  return (
    <SpaceBetween size="l">
      <Container header={<ReviewHeader title="User details" edit={() => goTo(0)} step="1" />}>
        <KeyValuePairs
          columns={3}
          items={[
            { label: "User name", value: draft.userNames[0] },
            { label: "Console password type", value: passwordType(draft) },
            { label: "Require password reset", value: yesNo(draft.consoleAccess && draft.resetRequired) },
          ]}
        />
      </Container>
      <PermissionsSummary
        header={<ReviewHeader title="Permissions summary" edit={() => goTo(1)} step="2" />}
        lines={reviewLines(draft, {
          usersMayChangePassword,
          copied: copied.read?.ok ? copied.read.value : undefined,
        })}
        copied={copied}
        empty={<Box variant="strong">No resources</Box>}
      />
      <Container
        header={
          <Header
            variant="h2"
            description="Tags are pairs of words that you add to the user, to find it again, or to decide by them in policies."
          >
            Tags - <i>optional</i>
          </Header>
        }
      >
        <TagEditor tags={draft.tags} strict={strict} onChange={(tags) => change({ do: "set", to: { tags } })} />
      </Container>
    </SpaceBetween>
  );
}

function ReviewHeader({ title, edit, step }: { title: string; edit: () => void; step: string }) {
  return (
    <Header
      variant="h2"
      actions={
        <Button data-testid={userWizardTargets.edit(step)} ariaLabel={`Edit ${title}`} onClick={edit}>
          Edit
        </Button>
      }
    >
      {title}
    </Header>
  );
}
