"use client";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type ReactNode, useState } from "react";
import { ReadFailure } from "@/components/decision/read-failure";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { CopyValue } from "@/components/form/copy-value";
import { KeyValue } from "@/components/form/key-value";
import { RelativeTime } from "@/components/form/relative-time";
import { consolePaths } from "@/components/link/console-paths";
import { LinkButton } from "@/components/link/link-button";
import { useConsoleRouter } from "@/components/link/navigation";
import { DeletePolicyModal } from "@/components/policy/delete-policy-modal";
import { PolicyIcon } from "@/components/policy/policy-icon";
import { SectionTabs } from "@/components/shell/section-tabs";
import { details } from "@/components/targets";
import { nameInArn } from "@/lib/aws/arn";
import type { Read } from "@/lib/doors/console/action-state";
import type { PolicyView } from "@/lib/doors/console/views/policy";
import { deletePolicyByArn } from "../../actions";
import { policySections } from "./policy-sections";

export function PolicyDetail(props: {
  arn: string;
  /** A policy of the account: it can be edited and deleted. */
  own: boolean;
  policy: Read<PolicyView>;
  now: string;
  active: string;
  children: ReactNode;
}) {
  const { arn, own, policy, now } = props;
  const router = useConsoleRouter();
  const strings = useEraStrings();
  const [deleting, setDeleting] = useState(false);
  const name = policy.ok ? policy.value.name : nameInArn(arn);
  return (
    <SpaceBetween size="l">
      <Header
        variant="h1"
        actions={
          own && (
            <SpaceBetween direction="horizontal" size="xs">
              <LinkButton href={consolePaths.editPolicy(arn)} data-testid={details.policy.edit}>
                Edit
              </LinkButton>
              <Button data-testid={details.policy.delete} onClick={() => setDeleting(true)}>
                Delete
              </Button>
            </SpaceBetween>
          )
        }
      >
        {policy.ok && <PolicyIcon type={policy.value.type} />} {name}
      </Header>
      {policy.ok ? (
        <Container header={<Header variant="h2">Policy details</Header>}>
          <SpaceBetween size="l">
            <KeyValue
              columns={4}
              target={details.policy.summary}
              items={[
                { id: "type", label: "Type", value: policy.value.type },
                {
                  id: "created",
                  label: "Creation time",
                  value: <RelativeTime time={policy.value.createdAt} now={now} />,
                },
                { id: "edited", label: "Edited time", value: <RelativeTime time={policy.value.editedAt} now={now} /> },
                { id: "arn", label: "ARN", value: <CopyValue value={arn} label="ARN" /> },
              ]}
            />
            {/* A description is sentences, which do not fit into a fourth of the width. */}
            {policy.value.description && (
              <KeyValue
                columns={1}
                target={details.policy.summary}
                items={[{ id: "description", label: "Description", value: policy.value.description }]}
              />
            )}
          </SpaceBetween>
        </Container>
      ) : (
        <ReadFailure failure={policy.failure} />
      )}
      <SectionTabs
        targets={details.policy}
        ariaLabel={`Sections of ${name}`}
        active={props.active}
        sections={policySections(own, strings)}
      >
        {props.children}
      </SectionTabs>
      {deleting && (
        <DeletePolicyModal
          arn={arn}
          name={name}
          usage={policy.ok ? policy.value : undefined}
          deletePolicy={deletePolicyByArn}
          onDeleted={() => router.push(consolePaths.policies)}
          onClose={() => setDeleting(false)}
        />
      )}
    </SpaceBetween>
  );
}
