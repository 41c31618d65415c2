"use client";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { CopyValue } from "@/components/form/copy-value";
import { downloadCsv } from "@/components/form/download-csv";
import { KeyValue } from "@/components/form/key-value";
import { SecretValue } from "@/components/form/secret-value";
import { useSignInUrl } from "@/components/link/use-sign-in-url";
import { userWizardTargets } from "@/components/targets";
import { credentialsFile, instructionsMail, type NewUser } from "../new-users";

export interface RetrievePasswordStepProps {
  user: NewUser;
  /** The password was shown, copied or downloaded. */
  onSeen: () => void;
}

/** `Retrieve password`: the only time that it can be seen. */
export function RetrievePasswordStep({ user, onSeen }: RetrievePasswordStepProps) {
  const signInUrl = useSignInUrl();
  const file = credentialsFile(user, signInUrl);
  return (
    <Container
      header={
        <Header
          variant="h2"
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <Button
                data-testid={userWizardTargets.emailInstructions(user.name)}
                href={instructionsMail(user.name, signInUrl)}
                disabled={!user.password}
                disabledReason="Without a password nobody signs in."
              >
                Email sign-in instructions
              </Button>
              <Button
                data-testid={userWizardTargets.download}
                iconName="download"
                disabled={!user.password}
                disabledReason="There is no password to download."
                onClick={() => {
                  downloadCsv(file.name, file.rows);
                  onSeen();
                }}
              >
                Download .csv file
              </Button>
            </SpaceBetween>
          }
        >
          Console sign-in details
        </Header>
      }
    >
      <KeyValue
        columns={1}
        target={userWizardTargets.result}
        items={[
          {
            id: "sign-in-url",
            label: "Console sign-in URL",
            value: <CopyValue value={signInUrl} label="Console sign-in URL" />,
          },
          { id: "user-name", label: "User name", value: <CopyValue value={user.name} label="User name" /> },
          {
            id: "password",
            label: "Console password",
            value: user.password ? (
              <SecretValue
                value={user.password}
                label="Console password"
                target={userWizardTargets.result("password-value")}
                onSeen={onSeen}
              />
            ) : (
              "None: the password could not be set"
            ),
          },
        ]}
      />
    </Container>
  );
}
