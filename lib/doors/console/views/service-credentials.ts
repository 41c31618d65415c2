/** The SSH keys, service-specific credentials and signing certificates of a user, as the pages show them. */
import "server-only";
import { listServiceSpecificCredentials } from "@/lib/services/iam/operations/list-service-specific-credentials";
import { listSigningCertificates } from "@/lib/services/iam/operations/list-signing-certificates";
import { listSSHPublicKeys } from "@/lib/services/iam/operations/list-ssh-public-keys";
import type { Read } from "../action-state";
import { readAll } from "../read-all";

/** Times are ISO 8601. */
export interface UploadedFacts {
  id: string;
  status: "Active" | "Inactive" | "Expired";
  created: string;
}

export interface ServiceCredential extends UploadedFacts {
  /** `codecommit.amazonaws.com` */
  service: string;
  /** The user name of a password, the alias of an API key. */
  name: string;
  expires: string | undefined;
}

const statusOf = (status: string | undefined): UploadedFacts["status"] =>
  status === "Active" || status === "Expired" ? status : "Inactive";

export async function sshKeysOf(UserName: string): Promise<Read<UploadedFacts[]>> {
  const keys = await readAll(listSSHPublicKeys, { UserName }, ({ SSHPublicKeys }) => SSHPublicKeys);
  if (!keys.ok) return keys;
  const value = keys.value.map(({ SSHPublicKeyId = "", Status, UploadDate }) => ({
    id: SSHPublicKeyId,
    status: statusOf(Status),
    created: UploadDate?.toISOString() ?? "",
  }));
  return { ok: true, value };
}

/** Of the named user; root's own where none is named. */
export async function signingCertificatesOf(UserName: string | undefined): Promise<Read<UploadedFacts[]>> {
  const found = await readAll(listSigningCertificates, { UserName }, ({ Certificates }) => Certificates);
  if (!found.ok) return found;
  const value = found.value.map(({ CertificateId = "", Status, UploadDate }) => ({
    id: CertificateId,
    status: statusOf(Status),
    created: UploadDate?.toISOString() ?? "",
  }));
  return { ok: true, value };
}

/** Of all services. */
export async function serviceCredentialsOf(UserName: string): Promise<Read<ServiceCredential[]>> {
  const found = await readAll(
    listServiceSpecificCredentials,
    { UserName },
    ({ ServiceSpecificCredentials }) => ServiceSpecificCredentials,
  );
  if (!found.ok) return found;
  const value = found.value.map((credential) => ({
    id: credential.ServiceSpecificCredentialId ?? "",
    service: credential.ServiceName ?? "",
    name: credential.ServiceUserName ?? credential.ServiceCredentialAlias ?? "",
    status: statusOf(credential.Status),
    created: credential.CreateDate?.toISOString() ?? "",
    expires: credential.ExpirationDate?.toISOString(),
  }));
  return { ok: true, value };
}
