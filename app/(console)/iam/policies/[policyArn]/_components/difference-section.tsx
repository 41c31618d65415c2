"use client";
import Alert from "@cloudscape-design/components/alert";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { ReadFailure } from "@/components/decision/read-failure";
import { ConsoleLink } from "@/components/link/console-link";
import { consolePaths } from "@/components/link/console-paths";
import { LineDifference } from "@/components/policy/line-difference";
import { policyTargets } from "@/components/targets";
import type { Comparison, Witness } from "@/lib/authorization";
import type { Read } from "@/lib/doors/console/action-state";
import type { VersionDifference } from "@/lib/doors/console/views/policy-versions";

export interface DifferenceSectionProps {
  arn: string;
  from: string;
  to: string;
  difference: Read<VersionDifference>;
}

/** What changed between two versions: in what they permit, and line by line. */
export function DifferenceSection({ arn, from, to, difference }: DifferenceSectionProps) {
  return (
    <Container header={<Header variant="h2">{`Changes from ${from} to ${to}`}</Header>}>
      <SpaceBetween size="m">
        <ConsoleLink href={consolePaths.policy(arn, "policy_versions")} data-testid={policyTargets.allVersions}>
          All versions
        </ConsoleLink>
        {difference.ok ? (
          <SpaceBetween size="m">
            <Permissions from={from} to={to} permissions={difference.value.permissions} />
            <LineDifference
              before={difference.value.from.text}
              after={difference.value.to.text}
              label={`Changes from ${from} to ${to}`}
              data-testid={policyTargets.difference}
            />
          </SpaceBetween>
        ) : (
          <ReadFailure failure={difference.failure} />
        )}
      </SpaceBetween>
    </Container>
  );
}

function Permissions({ from, to, permissions }: { from: string; to: string; permissions: Comparison }) {
  const sentence = {
    "no more permissive": `${to} permits nothing that ${from} does not.`,
    less: `${to} permits less than ${from}.`,
    more: `${to} permits more than ${from}.`,
    incomparable: `${to} permits some requests that ${from} does not, and refuses others.`,
    unknown: "Whether one version permits more than the other could not be decided in full.",
  }[permissions.answer];
  const same = permissions.answer === "no more permissive" && permissions.same;
  const { gained, lost } = { gained: undefined, lost: undefined, ...permissions };
  return (
    <Alert type={gained ? "warning" : "info"} header={same ? "Both versions permit the same." : sentence}>
      {gained && <Example text={`Only ${to} permits`} witness={gained} />}
      {lost && <Example text={`Only ${from} permits`} witness={lost} />}
    </Alert>
  );
}

const Example = ({ text, witness }: { text: string; witness: Witness }) => (
  <p className="m-0">
    {text}, for example, <code>{witness.action}</code> on <code>{witness.resource}</code>.
  </p>
);
