"use client";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { Read } from "@/lib/doors/console/action-state";
import type { ServiceCredential, UploadedFacts } from "@/lib/doors/console/views/service-credentials";
import type { ServiceCredentialActions, UploadActions } from "./credential-actions";
import { credentialServices } from "./service-credential-kinds";
import { ServiceCredentialsSection } from "./service-credentials-section";
import { SigningCertificatesSection } from "./signing-certificates-section";
import { SshKeysSection } from "./ssh-keys-section";

/** What a user has besides password, MFA devices and access keys, and what can be done to it. */
export interface OtherCredentials {
  sshKeys: Read<UploadedFacts[]>;
  services: Read<ServiceCredential[]>;
  certificates: Read<UploadedFacts[]>;
  sshKeyActions: UploadActions;
  serviceActions: ServiceCredentialActions;
  certificateActions: UploadActions;
}

interface Of {
  userName: string;
  credentials: OtherCredentials;
  /** The account's time, ISO 8601. */
  now: string;
}

/** `API keys for Amazon Bedrock`. */
export const BedrockKeys = (of: Of) => <OfService {...of} service="bedrock" />;

/** What CodeCommit takes: SSH public keys, and user names with passwords for HTTPS. */
export function CodeCommitCredentials(of: Of) {
  const { sshKeys, sshKeyActions } = of.credentials;
  return (
    <SpaceBetween size="l">
      <SshKeysSection keys={sshKeys} now={of.now} actions={sshKeyActions} />
      <OfService {...of} service="codecommit" />
    </SpaceBetween>
  );
}

/** `Credentials for Amazon Keyspaces`. */
export const KeyspacesCredentials = (of: Of) => <OfService {...of} service="keyspaces" />;

/** `X.509 Signing certificates`. */
export const SigningCertificates = ({ credentials: { certificates, certificateActions }, now }: Of) => (
  <SigningCertificatesSection certificates={certificates} now={now} actions={certificateActions} />
);

function OfService({ userName, credentials, now, service }: Of & { service: keyof typeof credentialServices }) {
  const of = credentialServices[service];
  const { services } = credentials;
  return (
    <ServiceCredentialsSection
      service={of}
      userName={userName}
      credentials={
        services.ok
          ? { ok: true, value: services.value.filter((credential) => credential.service === of.serviceName) }
          : services
      }
      now={now}
      actions={credentials.serviceActions}
    />
  );
}
