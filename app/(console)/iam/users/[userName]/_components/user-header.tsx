"use client";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type ReactNode, useState } from "react";
import { consolePaths } from "@/components/link/console-paths";
import { useConsoleRouter } from "@/components/link/navigation";
import { details } from "@/components/targets";
import { DeleteUsersModal } from "@/components/users/delete-users-modal";
import { deleteUsers } from "../../actions";
import { lastActivityOf, type UserHeaderFacts, UserSummary } from "./user-summary";

export interface UserHeaderProps {
  userName: string;
  facts: UserHeaderFacts;
  /** The account's time, ISO 8601. */
  now: string;
  /** The tabs. */
  children: ReactNode;
}

/** The user's name, `Delete`, the summary. */
export function UserHeader({ userName, facts, now, children }: UserHeaderProps) {
  const router = useConsoleRouter();
  const [deleting, setDeleting] = useState(false);
  return (
    <SpaceBetween size="l">
      <Header
        variant="h1"
        actions={
          <Button data-testid={details.user.delete} onClick={() => setDeleting(true)}>
            Delete
          </Button>
        }
      >
        {facts.user.ok ? facts.user.value.name : userName}
      </Header>
      <Container header={<Header variant="h2">Summary</Header>}>
        <UserSummary userName={userName} facts={facts} now={now} />
      </Container>
      {children}
      {deleting && (
        <DeleteUsersModal
          users={[
            {
              name: facts.user.ok ? facts.user.value.name : userName,
              lastActivity: lastActivityOf(facts),
              activeKeys: facts.keys.ok ? facts.keys.value.filter(({ active }) => active).length : undefined,
            },
          ]}
          now={now}
          onDelete={deleteUsers}
          onClose={() => setDeleting(false)}
          onDeleted={() => router.push(consolePaths.users)}
        />
      )}
    </SpaceBetween>
  );
}
