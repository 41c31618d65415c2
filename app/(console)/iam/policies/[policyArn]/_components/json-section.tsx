"use client";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import { ReadFailure } from "@/components/decision/read-failure";
import { PolicyDocument } from "@/components/policy/policy-document";
import { policyTargets } from "@/components/targets";
import type { Failure } from "@/lib/doors/console/action-state";

export function JsonSection(props: { document: string; version: string; failure: Failure | undefined }) {
  return (
    <Container
      header={
        <Header variant="h2" description={`Version ${props.version}, the default version.`}>
          Permissions defined in this policy
        </Header>
      }
    >
      {props.failure ? (
        <ReadFailure failure={props.failure} />
      ) : (
        <PolicyDocument document={props.document} label="Policy document" data-testid={policyTargets.json} />
      )}
    </Container>
  );
}
