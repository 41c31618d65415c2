"use client";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useTransition } from "react";
import { useMarkPending } from "@/components/shell/settled-marker";
import { larchPortalTargets } from "@/components/targets";
import type { SignedInPerson } from "@/lib/identity/larch/sign-in";
import { AwsConsoleTile } from "./aws-console-tile";

export interface PortalProps {
  person: SignedInPerson;
  /** Asks for a response to AWS. */
  openAws: () => Promise<string | undefined>;
  signOut: () => Promise<void>;
}

/** `Your applications`, of who signed in. */
export function Portal({ person, openAws, signOut }: PortalProps) {
  const [pending, start] = useTransition();
  useMarkPending(pending);
  return (
    <SpaceBetween size="l">
      <Header
        variant="h1"
        description={`Signed in as ${person.name} (${person.userName}@larch)`}
        actions={
          <Button
            data-testid={larchPortalTargets.signOut}
            loading={pending}
            loadingText="Sign out"
            onClick={() => start(signOut)}
          >
            Sign out
          </Button>
        }
      >
        Your applications
      </Header>
      <AwsConsoleTile roles={person.roles} openAws={openAws} />
      <Box variant="p" color="text-body-secondary">
        Larch Outdoor keeps its people in this directory alone. AWS knows none of them: it is told who you are, and
        which roles you may have, each time you open it.
      </Box>
    </SpaceBetween>
  );
}
