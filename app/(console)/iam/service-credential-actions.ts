"use server";
import type { ServiceSpecificCredential } from "@aws-sdk/client-iam";
import type { NewServiceCredential } from "@/components/credentials/credential-actions";
import type { ActionState } from "@/lib/doors/console/action-state";
import { refreshAfter } from "@/lib/doors/console/refresh-after";
import { act } from "@/lib/doors/console/run-operation";
import { createServiceSpecificCredential } from "@/lib/services/iam/operations/create-service-specific-credential";
import { deleteServiceSpecificCredential } from "@/lib/services/iam/operations/delete-service-specific-credential";
import { deleteSigningCertificate } from "@/lib/services/iam/operations/delete-signing-certificate";
import { deleteSSHPublicKey } from "@/lib/services/iam/operations/delete-ssh-public-key";
import { resetServiceSpecificCredential } from "@/lib/services/iam/operations/reset-service-specific-credential";
import { updateServiceSpecificCredential } from "@/lib/services/iam/operations/update-service-specific-credential";
import { updateSigningCertificate } from "@/lib/services/iam/operations/update-signing-certificate";
import { updateSSHPublicKey } from "@/lib/services/iam/operations/update-ssh-public-key";
import { uploadSigningCertificate } from "@/lib/services/iam/operations/upload-signing-certificate";
import { uploadSSHPublicKey } from "@/lib/services/iam/operations/upload-ssh-public-key";

export async function uploadSshKey(UserName: string, SSHPublicKeyBody: string): Promise<ActionState> {
  return nothingTold(await act(uploadSSHPublicKey, { UserName, SSHPublicKeyBody }));
}

export async function setSshKeyActive(UserName: string, SSHPublicKeyId: string, active: boolean): Promise<ActionState> {
  return nothingTold(await act(updateSSHPublicKey, { UserName, SSHPublicKeyId, Status: statusOf(active) }));
}

export async function removeSshKey(UserName: string, SSHPublicKeyId: string): Promise<ActionState> {
  return nothingTold(await act(deleteSSHPublicKey, { UserName, SSHPublicKeyId }));
}

/** Of the named user; root's own where none is named. */
export async function uploadCertificate(UserName: string | undefined, text: string): Promise<ActionState> {
  return nothingTold(await act(uploadSigningCertificate, { UserName, CertificateBody: text.trim() }));
}

export async function setCertificateActive(
  UserName: string | undefined,
  CertificateId: string,
  active: boolean,
): Promise<ActionState> {
  return nothingTold(await act(updateSigningCertificate, { UserName, CertificateId, Status: statusOf(active) }));
}

export async function removeCertificate(UserName: string | undefined, CertificateId: string): Promise<ActionState> {
  return nothingTold(await act(deleteSigningCertificate, { UserName, CertificateId }));
}

/** The secret is in the answer, this once. */
export async function createServiceCredential(
  UserName: string,
  ServiceName: string,
  CredentialAgeDays: number | undefined,
): Promise<ActionState<NewServiceCredential>> {
  return told(await act(createServiceSpecificCredential, { UserName, ServiceName, CredentialAgeDays }));
}

export async function resetServiceCredential(
  UserName: string,
  ServiceSpecificCredentialId: string,
): Promise<ActionState<NewServiceCredential>> {
  return told(await act(resetServiceSpecificCredential, { UserName, ServiceSpecificCredentialId }));
}

export async function setServiceCredentialActive(
  UserName: string,
  ServiceSpecificCredentialId: string,
  active: boolean,
): Promise<ActionState> {
  const input = { UserName, ServiceSpecificCredentialId, Status: statusOf(active) };
  return nothingTold(await act(updateServiceSpecificCredential, input));
}

export async function removeServiceCredential(
  UserName: string,
  ServiceSpecificCredentialId: string,
): Promise<ActionState> {
  return nothingTold(await act(deleteServiceSpecificCredential, { UserName, ServiceSpecificCredentialId }));
}

const statusOf = (active: boolean) => (active ? ("Active" as const) : ("Inactive" as const));

function nothingTold(state: ActionState): ActionState {
  refreshAfter(state);
  return state.status === "done" ? { status: "done", output: undefined } : state;
}

function told(
  state: ActionState<{ ServiceSpecificCredential?: ServiceSpecificCredential | undefined }>,
): ActionState<NewServiceCredential> {
  refreshAfter(state);
  if (state.status !== "done") return state;
  const made = state.output.ServiceSpecificCredential;
  return {
    status: "done",
    output: {
      name: made?.ServiceUserName ?? made?.ServiceCredentialAlias ?? "",
      secret: made?.ServicePassword ?? made?.ServiceCredentialSecret ?? "",
    },
  };
}
