"use client";
import { useState } from "react";
import type { Read } from "@/lib/doors/console/action-state";
import { quotas } from "@/lib/services/iam/quotas";
import { tables } from "../targets";
import type { UploadActions } from "./credential-actions";
import { type CredentialFacts, CredentialsSection } from "./credentials-section";
import { UploadTextModal } from "./upload-text-modal";

export interface SigningCertificatesSectionProps {
  certificates: Read<CredentialFacts[]>;
  now: string;
  actions: UploadActions;
}

/** `X.509 Signing certificates`: at most two. */
export function SigningCertificatesSection({ certificates, now, actions }: SigningCertificatesSectionProps) {
  const [uploading, setUploading] = useState(false);
  return (
    <CredentialsSection
      targets={tables.signingCertificates}
      title="X.509 Signing certificates"
      description="Sign requests of services that still use the SOAP protocol. Up to two certificates, active or inactive."
      rows={certificates}
      name={{ header: "Certificate ID", of: ({ id }) => id }}
      created="Uploaded"
      now={now}
      noun="signing certificate"
      most={quotas.SigningCertificatesPerUser}
      add={{ label: "Upload X.509 certificate", onClick: () => setUploading(true) }}
      actions={actions}
      empty="No X.509 signing certificates"
    >
      {uploading && (
        <UploadTextModal
          title="Upload X.509 certificate"
          label="Certificate body"
          description="One certificate in PEM that is valid now. Its private key stays with you."
          placeholder="-----BEGIN CERTIFICATE-----"
          noun="signing certificate"
          upload={actions.upload}
          onClose={() => setUploading(false)}
        />
      )}
    </CredentialsSection>
  );
}
