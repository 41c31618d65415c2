"use client";
import Alert from "@cloudscape-design/components/alert";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";

/** In place of the form for whom STS lets assume no role: root, and the federated users of GetFederationToken. */
export function MayNotSwitch({ kind }: { kind: "root" | "federated" }) {
  return (
    <SpaceBetween size="l">
      <Header variant="h1">Switch Role</Header>
      {kind === "root" ? (
        <Alert type="error" header="You cannot switch roles as the root user">
          Roles may not be assumed by root accounts. Sign in as an IAM user to switch to a role.
        </Alert>
      ) : (
        <Alert type="error" header="You cannot switch roles as a federated user">
          Cannot call AssumeRole with session credentials of GetFederationToken. Sign in as an IAM user, or by an
          identity provider with a role, to switch to a role.
        </Alert>
      )}
    </SpaceBetween>
  );
}
