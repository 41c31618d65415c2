"use client";
import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { CopyValue } from "../form/copy-value";
import { Dialog } from "../form/dialog";
import { downloadCsv } from "../form/download-csv";
import { KeyValue } from "../form/key-value";
import { SecretValue } from "../form/secret-value";
import { credentialTargets } from "../targets";
import type { NewServiceCredential } from "./credential-actions";
import type { CredentialService } from "./service-credential-kinds";
import { useUnseen } from "./use-unseen";

export interface GeneratedCredentialModalProps {
  service: CredentialService;
  userName: string;
  credential: NewServiceCredential;
  onClose: () => void;
}

/** A new secret, this once. */
export function GeneratedCredentialModal({ service, userName, credential, onClose }: GeneratedCredentialModalProps) {
  const nameLabel = service.expires ? "API key name" : "User Name";
  const unseen = useUnseen(
    {
      what: service.secret.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase()),
      remedy: "If it is lost, reset it.",
    },
    onClose,
  );
  return (
    <>
      <Dialog
        title="Generated credentials"
        closeLabel="Close dialog"
        other={
          <Button
            iconName="download"
            data-testid={credentialTargets.download}
            onClick={() => {
              downloadCsv(`${userName}_${service.file}.csv`, [
                [nameLabel, service.secret],
                [credential.name, credential.secret],
              ]);
              unseen.onSeen();
            }}
          >
            Download credentials
          </Button>
        }
        submit={{ label: "Close", target: credentialTargets.close, onClick: unseen.close }}
        onClose={unseen.close}
      >
        <SpaceBetween size="m">
          <span>
            This is the only time that the secret can be viewed or downloaded. If it is lost, reset it: the old one is
            refused from then on.
          </span>
          <KeyValue
            columns={1}
            target={credentialTargets.result}
            items={[
              { id: "name", label: nameLabel, value: <CopyValue value={credential.name} label={nameLabel} /> },
              {
                id: "secret-field",
                label: service.secret,
                value: (
                  <SecretValue
                    value={credential.secret}
                    label={service.secret}
                    target={credentialTargets.result("secret")}
                    onSeen={unseen.onSeen}
                  />
                ),
              },
            ]}
          />
        </SpaceBetween>
      </Dialog>
      {unseen.question}
    </>
  );
}
