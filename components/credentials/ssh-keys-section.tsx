"use client";
import { useState } from "react";
import type { Read } from "@/lib/doors/console/action-state";
import { quotas } from "@/lib/services/iam/quotas";
import { tables } from "../targets";
import type { UploadActions } from "./credential-actions";
import { type CredentialFacts, CredentialsSection } from "./credentials-section";
import { UploadTextModal } from "./upload-text-modal";

export interface SshKeysSectionProps {
  keys: Read<CredentialFacts[]>;
  now: string;
  actions: UploadActions;
}

/** `SSH public keys for AWS CodeCommit`: at most five. */
export function SshKeysSection({ keys, now, actions }: SshKeysSectionProps) {
  const [uploading, setUploading] = useState(false);
  return (
    <CredentialsSection
      targets={tables.sshKeys}
      title="SSH public keys for AWS CodeCommit"
      description="Authenticate access to AWS CodeCommit repositories over SSH. Up to five keys, active or inactive."
      rows={keys}
      name={{ header: "SSH key ID", of: ({ id }) => id }}
      created="Uploaded"
      now={now}
      noun="SSH public key"
      most={quotas.SSHPublicKeysPerUser}
      add={{ label: "Upload SSH public key", onClick: () => setUploading(true) }}
      actions={actions}
      empty="No SSH public keys"
    >
      {uploading && (
        <UploadTextModal
          title="Upload SSH public key"
          label="SSH public key"
          description="An RSA key of 2048 to 16384 bits, in the form ssh-rsa or PEM."
          placeholder="ssh-rsa AAAA…"
          noun="SSH public key"
          upload={actions.upload}
          onClose={() => setUploading(false)}
        />
      )}
    </CredentialsSection>
  );
}
