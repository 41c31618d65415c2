"use client";
import Alert from "@cloudscape-design/components/alert";
import Container from "@cloudscape-design/components/container";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { CopyValue } from "@/components/form/copy-value";
import { FailureAlert } from "@/components/form/failure-alert";
import { larchPipelineTargets } from "@/components/targets";
import type { FinishedRun } from "../actions";
import { TrustBesideToken } from "./trust-beside-token";

/** What a run came to: the token, what it says, and what STS gave for it. */
export function RunResult({ result: { token, claims, role } }: { result: FinishedRun }) {
  return (
    <SpaceBetween size="l">
      {role?.session.status === "done" && (
        <div data-testid={larchPipelineTargets.session}>
          <Alert type="success" header="AWS gave the workflow a session of the role">
            <span className="wrap-anywhere">{role.session.output.arn}</span>, until {role.session.output.expires}, by
            the access key {role.session.output.accessKeyId}. No key was stored anywhere.
          </Alert>
        </div>
      )}
      {role?.session.status === "failed" && (
        <FailureAlert
          data-testid={larchPipelineTargets.refusal}
          failure={role.session.failure}
          title="AWS did not give the workflow a session of the role"
        />
      )}
      {role && <TrustBesideToken trust={role.trust} />}
      <Container
        header={
          <Header
            variant="h2"
            description="AWS believes it, for the issuer's key signed it."
            actions={
              <span data-testid={larchPipelineTargets.token}>
                <CopyValue value={token} label="token" shown="Copy the token" />
              </span>
            }
          >
            What the token says
          </Header>
        }
      >
        <SpaceBetween size="m">
          <dl className="condition-keys">
            {[...first, ...Object.keys(claims).filter((name) => !first.includes(name))].map((name) =>
              claims[name] === undefined ? null : (
                <div key={name} {...(name === "sub" ? { "data-testid": larchPipelineTargets.subject } : {})}>
                  <dt>{name}</dt>
                  <dd>{String(claims[name])}</dd>
                </div>
              ),
            )}
          </dl>
          <ExpandableSection headerText="The token itself">
            <code className="block wrap-anywhere">{token}</code>
          </ExpandableSection>
        </SpaceBetween>
      </Container>
    </SpaceBetween>
  );
}

/** What trust policies ask for, before everything else. */
const first = ["iss", "sub", "aud"];
