"use client";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { ReactNode } from "react";
import { CopyValue } from "../form/copy-value";
import { KeyValue } from "../form/key-value";
import { SecretValue } from "../form/secret-value";
import { accessKeyTargets } from "../targets";
import { CliSetUp } from "./cli-set-up";

export interface RetrieveAccessKeyStepProps {
  accessKey: { id: string; secret: string };
  /** `Download .csv file`. */
  actions: ReactNode;
  /** The secret was shown or copied. */
  onSeen: () => void;
}

/** The key and its secret: the only time that it can be seen. */
export function RetrieveAccessKeyStep({ accessKey, actions, onSeen }: RetrieveAccessKeyStepProps) {
  return (
    <SpaceBetween size="l">
      <Container
        header={
          <Header
            variant="h2"
            description="If you lose or forget your secret access key, you cannot retrieve it. Create a new access key instead, and make the old one inactive."
            actions={actions}
          >
            Access key
          </Header>
        }
      >
        <KeyValue
          columns={2}
          minColumnWidth={220}
          target={(field) => accessKeyTargets.result(`${field}-field`)}
          items={[
            {
              id: "id",
              label: "Access key",
              value: <CopyValue value={accessKey.id} label="Access key" data-testid={accessKeyTargets.result("id")} />,
            },
            {
              id: "secret",
              label: "Secret access key",
              value: (
                <SecretValue
                  value={accessKey.secret}
                  label="Secret access key"
                  target={accessKeyTargets.result("secret")}
                  onSeen={onSeen}
                />
              ),
            },
          ]}
        />
      </Container>
      <CliSetUp keyId={accessKey.id} />
      <Container header={<Header variant="h2">Access key best practices</Header>}>
        <ul className="m-0 list-disc pl-4">
          <li>Never store your access key in plain text, in a code repository, or in code.</li>
          <li>Disable or delete an access key when it is no longer needed.</li>
          <li>Enable least-privilege permissions.</li>
          <li>Rotate access keys regularly.</li>
        </ul>
      </Container>
    </SpaceBetween>
  );
}
