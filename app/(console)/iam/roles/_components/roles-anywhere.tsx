"use client";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import { useSession } from "@/components/shell/session-context";

/** `Roles Anywhere`, under the list of roles; it came after 2020. The page behind it is not part of the simulator. */
export function RolesAnywhere() {
  if (useSession().era === "2020") return null;
  return (
    <Container
      header={
        <Header
          variant="h2"
          actions={
            <Button
              ariaLabel="Manage Roles Anywhere"
              disabled
              disabledReason="IAM Roles Anywhere is not part of this simulator."
            >
              Manage
            </Button>
          }
        >
          Roles Anywhere
        </Header>
      }
    >
      Workloads outside of AWS can assume roles too: with X.509 certificates in place of access keys.
    </Container>
  );
}
