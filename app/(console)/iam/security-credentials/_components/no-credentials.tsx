"use client";
import Alert from "@cloudscape-design/components/alert";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useEraStrings } from "@/components/eras/use-era-strings";
import type { ConsoleIdentity } from "@/components/shell/session-facts";

interface NoCredentialsProps {
  identity: Extract<ConsoleIdentity, { kind: "role" | "federated" }>;
}

/** What stands here for who switched to a role, or comes from elsewhere: such a session has no credentials that last. */
export function NoCredentials({ identity }: NoCredentialsProps) {
  const strings = useEraStrings();
  return (
    <SpaceBetween size="l">
      <Header variant="h1">{strings["securityCredentials.title"]}</Header>
      {identity.kind === "role" ? (
        <Alert type="info" header={`You are using the role ${identity.roleName}`}>
          A role has temporary credentials only: no password, MFA devices or access keys of its own. Switch back to
          manage the security credentials of {identity.own.kind === "federated" ? "your session" : "your user"}.
        </Alert>
      ) : (
        <Alert type="info" header={`You are signed in as the federated user ${identity.name}`}>
          A federated session has temporary credentials only: no password, MFA devices or access keys of its own. Your
          password and second factor are kept where you signed in.
        </Alert>
      )}
    </SpaceBetween>
  );
}
