"use client";
import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { AccessKeysSection } from "@/components/credentials/access-keys-section";
import type { AccessKeyActions, MfaActions, UploadActions } from "@/components/credentials/credential-actions";
import { MfaSection } from "@/components/credentials/mfa-section";
import { SigningCertificatesSection } from "@/components/credentials/signing-certificates-section";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { CopyValue } from "@/components/form/copy-value";
import { KeyValue } from "@/components/form/key-value";
import { consolePaths } from "@/components/link/console-paths";
import { LinkButton } from "@/components/link/link-button";
import { useSession } from "@/components/shell/session-context";
import { details } from "@/components/targets";
import type { Read } from "@/lib/doors/console/action-state";
import type { AccessKeyFacts, MfaDeviceFacts } from "@/lib/doors/console/views/credentials";
import type { UploadedFacts } from "@/lib/doors/console/views/service-credentials";

export interface RootSectionsProps {
  /** By which S3 names the account. */
  canonicalId: string;
  devices: Read<MfaDeviceFacts[]>;
  keys: Read<AccessKeyFacts[]>;
  /** The account's time, ISO 8601. */
  now: string;
  keyActions: AccessKeyActions;
  mfaActions: MfaActions;
  certificates: Read<UploadedFacts[]>;
  certificateActions: UploadActions;
}

/** `My security credentials (root user)`. */
export function RootSections(props: RootSectionsProps) {
  const { canonicalId, devices, keys, now, keyActions, mfaActions } = props;
  const strings = useEraStrings();
  const session = useSession();
  const email = session.identity.kind === "root" ? session.identity.email : "";
  return (
    <SpaceBetween size="l">
      <Header variant="h1" description="The root user has access to everything in this account.">
        {strings["securityCredentials.title"]} (root user)
      </Header>
      <Alert type="warning">
        You are signed in as the root user. Use it only for what nobody else can do; create an IAM user or a role for
        everything else.
      </Alert>
      <Container
        header={
          <Header
            variant="h2"
            actions={<LinkButton href={consolePaths.account}>Edit account name, email, and password</LinkButton>}
          >
            Account details
          </Header>
        }
      >
        <KeyValue
          columns={3}
          target={details.user.summary}
          items={[
            { id: "account-name", label: "Account name", value: session.accountName },
            { id: "email", label: "Email address", value: email },
            {
              id: "account-id",
              label: "AWS account ID",
              value: <CopyValue value={session.accountId} label="AWS account ID" />,
            },
            {
              id: "canonical-id",
              label: "Canonical user ID",
              value: <CopyValue value={canonicalId} label="Canonical user ID" />,
            },
          ]}
        />
      </Container>
      <MfaSection devices={devices} now={now} assignHref={consolePaths.assignOwnMfa} actions={mfaActions} />
      <AccessKeysSection
        keys={keys}
        descriptions={undefined}
        now={now}
        createHref={consolePaths.createOwnAccessKey}
        actions={keyActions}
      />
      <Container header={<Header variant="h2">CloudFront key pairs</Header>}>
        <Box color="text-body-secondary">
          Not simulated. Signed URLs of CloudFront are made with trusted key groups today; root's key pairs are the
          older way.
        </Box>
      </Container>
      <SigningCertificatesSection certificates={props.certificates} now={now} actions={props.certificateActions} />
    </SpaceBetween>
  );
}
