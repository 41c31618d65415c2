"use client";
import Alert from "@cloudscape-design/components/alert";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";

/** In place of the form for root, whom STS lets assume no role. */
export function RootMayNot() {
  return (
    <SpaceBetween size="l">
      <Header variant="h1">Switch Role</Header>
      <Alert type="error" header="You cannot switch roles as the root user">
        Roles may not be assumed by root accounts. Sign in as an IAM user to switch to a role.
      </Alert>
    </SpaceBetween>
  );
}
