"use client";
import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useUnseen } from "@/components/credentials/use-unseen";
import { CopyValue } from "@/components/form/copy-value";
import { Dialog } from "@/components/form/dialog";
import { downloadCsv } from "@/components/form/download-csv";
import { KeyValue } from "@/components/form/key-value";
import { SecretValue } from "@/components/form/secret-value";
import { useSignInUrl } from "@/components/link/use-sign-in-url";
import { consoleSignInTargets } from "@/components/targets";

export interface NewPasswordModalProps {
  userName: string;
  password: string;
  /** By the person, who knows it then. */
  chosen: boolean;
  onClose: () => void;
}

/** `Console password`: a new password, this once. */
export function NewPasswordModal({ userName, password, chosen, onClose }: NewPasswordModalProps) {
  const signInUrl = useSignInUrl();
  const unseen = useUnseen({ what: "console password", remedy: "Without it you will have to set a new one." }, onClose);
  const close = chosen ? onClose : unseen.close;
  const download = () => {
    downloadCsv(`${userName}_credentials.csv`, [
      ["User name", "Password", "Console sign-in URL"],
      [userName, password, signInUrl],
    ]);
    unseen.onSeen();
  };
  return (
    <>
      <Dialog
        title="Console password"
        closeLabel="Close dialog"
        other={
          <Button data-testid={consoleSignInTargets.download} iconName="download" onClick={download}>
            Download .csv file
          </Button>
        }
        submit={{ label: "Close", target: consoleSignInTargets.close, onClick: close }}
        onClose={close}
      >
        <SpaceBetween size="m">
          <span>This is the only time that the password can be viewed or downloaded.</span>
          <KeyValue
            columns={1}
            target={consoleSignInTargets.result}
            items={[
              {
                id: "sign-in-url",
                label: "Console sign-in URL",
                value: <CopyValue value={signInUrl} label="Console sign-in URL" />,
              },
              { id: "user-name", label: "User name", value: <CopyValue value={userName} label="User name" /> },
              {
                id: "password-field",
                label: "Console password",
                value: (
                  <SecretValue
                    value={password}
                    label="Console password"
                    target={consoleSignInTargets.result("password")}
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
