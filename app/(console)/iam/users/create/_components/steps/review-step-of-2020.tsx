"use client";
import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Table from "@cloudscape-design/components/table";
import type { ComponentProps } from "react";
import { isBoundary } from "@/components/pickers/permission-pick";
import { PermissionsSummary } from "@/components/pickers/permissions-summary";
import { useCopiedPermissions } from "@/components/pickers/use-copied-permissions";
import { type NewUsersDraft, reviewLines } from "../draft";
import { accessType, passwordType, yesNo } from "../review-words";

export interface ReviewStepOf2020Props {
  draft: NewUsersDraft;
  /** Does the account let every user change their own password? */
  usersMayChangePassword: boolean;
}

/** `Review`, 2020. */
export function ReviewStepOf2020({ draft, usersMayChangePassword }: ReviewStepOf2020Props) {
  const copied = useCopiedPermissions(draft);
  const found = copied.read?.ok ? copied.read.value : undefined;
  const lines = reviewLines(draft, { usersMayChangePassword, copied: found });
  const boundary = lines.find(isBoundary);
  const listed = lines.filter((line) => !isBoundary(line));
  // Which boundary is copied one cannot say before it is read.
  const unread = draft.way === "copy" && !draft.useBoundary && !found;
  return (
    <SpaceBetween size="l">
      <Container header={<Header variant="h2">User details</Header>}>
        <KeyValuePairs
          columns={2}
          items={[
            { label: "User name", value: draft.userNames.join(", ") },
            { label: "AWS access type", value: accessType(draft) },
            ...(draft.consoleAccess
              ? [
                  { label: "Console password type", value: passwordType(draft).replace(" password", "") },
                  { label: "Require password reset", value: yesNo(draft.resetRequired) },
                ]
              : []),
            {
              label: "Permissions boundary",
              value: boundary ? boundary.name : unread ? "-" : "Permissions boundary is not set",
            },
          ]}
        />
      </Container>
      <PermissionsSummary
        header={
          <Header variant="h2" description={listed.length > 0 && summaryOf(draft)}>
            Permissions summary
          </Header>
        }
        lines={listed}
        copied={copied}
        columns={columns}
        empty={
          <Box variant="strong">
            {draft.userNames.length > 1 ? "These users have no permissions" : "This user has no permissions"}
          </Box>
        }
      />
      <Table
        header={<Header variant="h2">Tags</Header>}
        items={draft.tags}
        trackBy="key"
        ariaLabels={{ tableLabel: "Tags" }}
        columnDefinitions={[
          { id: "key", header: "Key", cell: ({ key }) => key, isRowHeader: true },
          { id: "value", header: "Value", cell: ({ value }) => value || "-" },
        ]}
        empty="No tags were added."
      />
    </SpaceBetween>
  );
}

const columns: ComponentProps<typeof PermissionsSummary>["columns"] = [
  { id: "type", header: "Type", cell: ({ type }) => typeOf2020(type) },
  { id: "name", header: "Name", cell: ({ name }) => name, isRowHeader: true },
];

/** 2020 tells what a thing is, and not whose. */
function typeOf2020(type: string): string {
  if (type === "Customer inline") return "Inline policy";
  return type.includes("managed") ? "Managed policy" : type;
}

function summaryOf({ way, userNames, copyFrom }: NewUsersDraft): string {
  const shown = userNames.length > 1 ? "users shown above" : "user shown above";
  switch (way) {
    case "groups":
      return `The ${shown} will be added to the following groups.`;
    case "copy":
      return `The ${shown} will get the following permissions of ${copyFrom}.`;
    case "attach":
      return `The following policies will be attached to the ${shown}.`;
  }
}
