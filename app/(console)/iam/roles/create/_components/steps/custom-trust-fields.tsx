"use client";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import { TrustPolicyEditor } from "@/components/roles/trust-policy-editor";
import { roleWizardTargets } from "@/components/targets";
import { trustSkeleton } from "../draft";
import type { EntityFieldsProps } from "./trusted-entity-step";

/** A trust policy of one's own. */
export function CustomTrustFields({ draft, change, errors }: EntityFieldsProps) {
  return (
    <TrustPolicyEditor
      document={draft.customTrust}
      onChange={(customTrust) => change({ customTrust })}
      target={roleWizardTargets.trustPolicy}
      skeleton={trustSkeleton}
      strict={errors.customTrust !== undefined}
      frame={(editor) => (
        <Container
          header={
            <Header
              variant="h2"
              description="The policy says who may assume the role. It names no resource: that is the role."
            >
              Custom trust policy
            </Header>
          }
        >
          {editor}
        </Container>
      )}
    />
  );
}
