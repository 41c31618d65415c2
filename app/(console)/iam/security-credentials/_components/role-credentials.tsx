"use client";
import Alert from "@cloudscape-design/components/alert";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useEraStrings } from "@/components/eras/use-era-strings";
import type { SwitchedIdentity } from "@/components/shell/session-facts";

/** What stands here for who switched to a role: a role has no credentials that last. */
export function RoleCredentials({ identity }: { identity: SwitchedIdentity }) {
  const strings = useEraStrings();
  return (
    <SpaceBetween size="l">
      <Header variant="h1">{strings["securityCredentials.title"]}</Header>
      <Alert type="info" header={`You are using the role ${identity.roleName}`}>
        A role has temporary credentials only: no password, MFA devices or access keys of its own. Switch back to manage
        the security credentials of your user.
      </Alert>
    </SpaceBetween>
  );
}
