"use client";
import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Tabs from "@cloudscape-design/components/tabs";
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
import { useEraStrings } from "@/components/eras/use-era-strings";
import { consolePaths } from "@/components/link/console-paths";
import { useSession } from "@/components/shell/session-context";
import { useUrlState } from "@/components/table/use-url-state";
import { consoleSignInTargets } from "@/components/targets";
import { AccountDetails } from "./account-details";
import { UpdatePasswordModal } from "./update-password-modal";

export interface OwnCredentialsProps extends UserCredentialsProps {
  /** By which S3 names the account. */
  canonicalId: string;
  /** The account's time, ISO 8601. */
  now: string;
}

/** `My security credentials` of an IAM user. In 2020 the containers stand in a tab. */
export function OwnCredentials(props: OwnCredentialsProps) {
  const strings = useEraStrings();
  const old = useSession().era === "2020";
  const url = useUrlState();
  const [chosen, setChosen] = useState(false);
  const updating = chosen || url.parameters.change === "password";
  const close = () => {
    setChosen(false);
    url.set({ change: undefined });
  };
  const others = { userName: props.userName, credentials: props.others, now: props.now };
  const sections = (
    <SpaceBetween size="l">
      <AccountDetails userName={props.userName} canonicalId={props.canonicalId} user={props.user} />
      <ConsoleSignInSection
        password={props.password}
        user={props.user}
        now={props.now}
        actions={
          <Button data-testid={consoleSignInTargets.update} onClick={() => setChosen(true)}>
            Update console password
          </Button>
        }
      />
      <MfaSection
        devices={props.devices}
        now={props.now}
        assignHref={consolePaths.assignOwnMfa}
        actions={props.mfaActions}
      />
      <AccessKeysSection
        keys={props.keys}
        descriptions={props.descriptions}
        now={props.now}
        createHref={consolePaths.createOwnAccessKey}
        actions={props.keyActions}
      />
      {!old && <BedrockKeys {...others} />}
      {!old && <CodeCommitCredentials {...others} />}
      {!old && <KeyspacesCredentials {...others} />}
      <SigningCertificates {...others} />
    </SpaceBetween>
  );
  return (
    <SpaceBetween size="l">
      <Header variant="h1" description={`IAM user: ${props.userName}`}>
        {strings["securityCredentials.title"]}
      </Header>
      {old ? (
        <Tabs
          ariaLabel="Kinds of credentials"
          activeTabId={url.parameters.section === "codecommit" ? "codecommit" : "iam"}
          onChange={({ detail }) => url.set({ section: detail.activeTabId }, { push: true })}
          tabs={[
            { id: "iam", label: "AWS IAM credentials", content: sections },
            {
              id: "codecommit",
              label: <span className="whitespace-nowrap">AWS CodeCommit credentials</span>,
              content: <CodeCommitCredentials {...others} />,
            },
          ]}
        />
      ) : (
        sections
      )}
      {updating && <UpdatePasswordModal rules={props.rules} onClose={close} />}
    </SpaceBetween>
  );
}
