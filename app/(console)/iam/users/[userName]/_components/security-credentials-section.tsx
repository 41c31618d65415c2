"use client";
import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { AccessKeysSection } from "@/components/credentials/access-keys-section";
import { ConsoleSignInSection } from "@/components/credentials/console-sign-in-section";
import { MfaSection } from "@/components/credentials/mfa-section";
import {
  BedrockKeys,
  CodeCommitCredentials,
  KeyspacesCredentials,
  SigningCertificates,
} from "@/components/credentials/other-credentials";
import type { UserCredentialsProps } from "@/components/credentials/user-credentials-props";
import { consolePaths } from "@/components/link/console-paths";
import { useSession } from "@/components/shell/session-context";
import { consoleSignInTargets } from "@/components/targets";
import { EnableConsoleModal } from "./enable-console-modal";
import { ManageConsoleModal } from "./manage-console-modal";

export interface SecurityCredentialsSectionProps extends UserCredentialsProps {
  /** The account's time, ISO 8601. */
  now: string;
}

export function SecurityCredentialsSection(props: SecurityCredentialsSectionProps) {
  const { userName, password, now } = props;
  const { era } = useSession();
  const others = { userName, credentials: props.others, now };
  const [dialog, setDialog] = useState<"enable" | "manage">();
  const close = () => setDialog(undefined);
  return (
    <SpaceBetween size="l">
      <ConsoleSignInSection
        password={password}
        user={props.user}
        now={now}
        // Whether the user has a password is not known to everybody: then there is neither to enable nor to manage.
        actions={
          !password.ok ? undefined : password.value.enabled ? (
            <Button data-testid={consoleSignInTargets.manage} onClick={() => setDialog("manage")}>
              Manage console access
            </Button>
          ) : (
            <Button data-testid={consoleSignInTargets.enable} onClick={() => setDialog("enable")}>
              Enable console access
            </Button>
          )
        }
      />
      <MfaSection
        devices={props.devices}
        now={now}
        assignHref={consolePaths.assignMfa(userName)}
        actions={props.mfaActions}
      />
      <AccessKeysSection
        keys={props.keys}
        descriptions={props.descriptions}
        now={now}
        createHref={consolePaths.createAccessKey(userName)}
        actions={props.keyActions}
      />
      {era !== "2020" && <BedrockKeys {...others} />}
      <CodeCommitCredentials {...others} />
      <KeyspacesCredentials {...others} />
      <SigningCertificates {...others} />
      {dialog === "enable" && <EnableConsoleModal userName={userName} rules={props.rules} onClose={close} />}
      {dialog === "manage" && <ManageConsoleModal userName={userName} rules={props.rules} onClose={close} />}
    </SpaceBetween>
  );
}
