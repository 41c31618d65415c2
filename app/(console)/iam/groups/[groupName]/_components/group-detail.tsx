"use client";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type ReactNode, useState } from "react";
import { ReadFailure } from "@/components/decision/read-failure";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { CopyValue } from "@/components/form/copy-value";
import { KeyValue } from "@/components/form/key-value";
import { RelativeTime } from "@/components/form/relative-time";
import { consolePaths } from "@/components/link/console-paths";
import { useConsoleRouter } from "@/components/link/navigation";
import { SectionTabs } from "@/components/shell/section-tabs";
import { details } from "@/components/targets";
import type { Read } from "@/lib/doors/console/action-state";
import type { GroupFacts } from "@/lib/doors/console/views/group";
import { DeleteGroupsModal } from "../../delete-groups-modal";
import { RenameGroupModal } from "./rename-group-modal";

export function GroupDetail(props: {
  name: string;
  group: Read<GroupFacts>;
  /** How many are in it; undefined where the person may not see them. */
  users: number | undefined;
  now: string;
  active: string;
  children: ReactNode;
}) {
  const { group } = props;
  const strings = useEraStrings();
  const router = useConsoleRouter();
  const [open, setOpen] = useState<"rename" | "delete">();
  const name = group.ok ? group.value.name : props.name;
  return (
    <SpaceBetween size="l">
      <Header
        variant="h1"
        actions={
          <Button data-testid={details.group.delete} onClick={() => setOpen("delete")}>
            Delete
          </Button>
        }
      >
        {name}
      </Header>
      <Container
        header={
          <Header
            variant="h2"
            actions={
              <Button data-testid={details.group.edit} onClick={() => setOpen("rename")}>
                Edit
              </Button>
            }
          >
            Summary
          </Header>
        }
      >
        {group.ok ? (
          <KeyValue
            target={details.group.summary}
            items={[
              { id: "name", label: strings["group.name"], value: name },
              {
                id: "created",
                label: "Creation time",
                value: <RelativeTime time={group.value.createdAt} now={props.now} />,
              },
              { id: "arn", label: "ARN", value: <CopyValue value={group.value.arn} label="ARN" /> },
            ]}
          />
        ) : (
          <ReadFailure failure={group.failure} />
        )}
      </Container>
      <SectionTabs
        targets={details.group}
        ariaLabel={`Sections of ${name}`}
        active={props.active}
        sections={[
          { id: "users", label: props.users === undefined ? "Users" : `Users (${props.users})` },
          { id: "permissions", label: "Permissions" },
          { id: "access_advisor", label: strings["lastAccessed.tab"] },
        ]}
      >
        {props.children}
      </SectionTabs>
      {open === "rename" && <RenameGroupModal name={name} onClose={() => setOpen(undefined)} />}
      {open === "delete" && (
        <DeleteGroupsModal
          names={[name]}
          onClose={() => setOpen(undefined)}
          onDeleted={() => router.push(consolePaths.groups)}
        />
      )}
    </SpaceBetween>
  );
}
