"use client";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { consolePaths } from "@/components/link/console-paths";
import { LinkButton } from "@/components/link/link-button";
import { PolicyDocument } from "@/components/policy/policy-document";
import { isReserved } from "@/components/roles/trusted-entities";
import { WhoMayAssume } from "@/components/roles/who-may-assume";
import { roleTargets } from "@/components/targets";
import type { RoleFacts } from "@/lib/doors/console/views/role";

/** `Trusted entities`: drawn, and as the JSON of the trust policy. */
export function TrustSection({ role }: { role: RoleFacts }) {
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="Entities that can assume this role under specified conditions."
          actions={
            !isReserved(role.path) && (
              <LinkButton href={consolePaths.editTrustPolicy(role.name)} data-testid={roleTargets.editTrust}>
                Edit trust policy
              </LinkButton>
            )
          }
        >
          Trusted entities
        </Header>
      }
    >
      <SpaceBetween size="l">
        <WhoMayAssume roleName={role.name} trustPolicy={role.trustPolicy} />
        <PolicyDocument document={role.trustPolicy} label="Trust policy" data-testid={roleTargets.trust} />
      </SpaceBetween>
    </Container>
  );
}
