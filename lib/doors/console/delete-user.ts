import "server-only";
import { mfaKindOf } from "@/lib/aws/mfa-kind";
import { deactivateMFADevice } from "@/lib/services/iam/operations/deactivate-mfa-device";
import { deleteAccessKey } from "@/lib/services/iam/operations/delete-access-key";
import { deleteLoginProfile } from "@/lib/services/iam/operations/delete-login-profile";
import { deleteServiceSpecificCredential } from "@/lib/services/iam/operations/delete-service-specific-credential";
import { deleteSigningCertificate } from "@/lib/services/iam/operations/delete-signing-certificate";
import { deleteSSHPublicKey } from "@/lib/services/iam/operations/delete-ssh-public-key";
import { deleteUser } from "@/lib/services/iam/operations/delete-user";
import { deleteUserPolicy } from "@/lib/services/iam/operations/delete-user-policy";
import { deleteVirtualMFADevice } from "@/lib/services/iam/operations/delete-virtual-mfa-device";
import { detachUserPolicy } from "@/lib/services/iam/operations/detach-user-policy";
import { getLoginProfile } from "@/lib/services/iam/operations/get-login-profile";
import { listAccessKeys } from "@/lib/services/iam/operations/list-access-keys";
import { listAttachedUserPolicies } from "@/lib/services/iam/operations/list-attached-user-policies";
import { listGroupsForUser } from "@/lib/services/iam/operations/list-groups-for-user";
import { listMFADevices } from "@/lib/services/iam/operations/list-mfa-devices";
import { listServiceSpecificCredentials } from "@/lib/services/iam/operations/list-service-specific-credentials";
import { listSigningCertificates } from "@/lib/services/iam/operations/list-signing-certificates";
import { listSSHPublicKeys } from "@/lib/services/iam/operations/list-ssh-public-keys";
import { listUserPolicies } from "@/lib/services/iam/operations/list-user-policies";
import { removeUserFromGroup } from "@/lib/services/iam/operations/remove-user-from-group";
import { activeKeysRemain, type Failure, type Read, type StepResult } from "./action-state";
import { operationSteps } from "./operation-steps";
import { readAll } from "./read-all";
import { read } from "./run-operation";

/** What a user has that must be gone before it. */
interface Belongings {
  groups: string[];
  policyArns: string[];
  inline: string[];
  keys: string[];
  devices: string[];
  sshKeys: string[];
  serviceCredentials: string[];
  certificates: string[];
  password: boolean;
}

/**
 * Deletes a user with everything that the console deletes along with it, by single operations.
 * A user with an active access key is left alone, as in AWS's console. Out: what was tried, to the first failure.
 */
export async function deleteUserWithBelongings(UserName: string): Promise<StepResult[]> {
  const found = await belongingsOf(UserName);
  if (!found.ok) return [{ operation: found.failure.operation, subject: UserName, failure: found.failure }];
  const { groups, policyArns, inline, keys, devices, sshKeys, serviceCredentials, certificates, password } =
    found.value;
  const { run, results } = operationSteps();
  const tries: (() => Promise<{ ok: boolean }>)[] = [
    ...groups.map((GroupName) => () => run(removeUserFromGroup, UserName, { GroupName, UserName })),
    ...policyArns.map((PolicyArn) => () => run(detachUserPolicy, UserName, { UserName, PolicyArn })),
    ...inline.map((PolicyName) => () => run(deleteUserPolicy, UserName, { UserName, PolicyName })),
    ...keys.map((AccessKeyId) => () => run(deleteAccessKey, UserName, { UserName, AccessKeyId })),
    ...devices.flatMap((SerialNumber) => [
      () => run(deactivateMFADevice, UserName, { UserName, SerialNumber }),
      ...(mfaKindOf(SerialNumber) === "virtual" ? [() => run(deleteVirtualMFADevice, UserName, { SerialNumber })] : []),
    ]),
    ...sshKeys.map((SSHPublicKeyId) => () => run(deleteSSHPublicKey, UserName, { UserName, SSHPublicKeyId })),
    ...serviceCredentials.map(
      (ServiceSpecificCredentialId) => () =>
        run(deleteServiceSpecificCredential, UserName, { UserName, ServiceSpecificCredentialId }),
    ),
    ...certificates.map((CertificateId) => () => run(deleteSigningCertificate, UserName, { UserName, CertificateId })),
    ...(password ? [() => run(deleteLoginProfile, UserName, { UserName })] : []),
    () => run(deleteUser, UserName, { UserName }),
  ];
  for (const attempt of tries) if (!(await attempt()).ok) break;
  return results;
}

async function belongingsOf(UserName: string): Promise<Read<Belongings>> {
  const keys = await readAll(listAccessKeys, { UserName }, ({ AccessKeyMetadata }) => AccessKeyMetadata);
  if (!keys.ok) return keys;
  if (keys.value.some(({ Status }) => Status === "Active")) return { ok: false, failure: hasActiveKeys(UserName) };
  const groups = await readAll(listGroupsForUser, { UserName }, ({ Groups }) => Groups);
  if (!groups.ok) return groups;
  const attached = await readAll(listAttachedUserPolicies, { UserName }, ({ AttachedPolicies }) => AttachedPolicies);
  if (!attached.ok) return attached;
  const inline = await readAll(listUserPolicies, { UserName }, ({ PolicyNames }) => PolicyNames);
  if (!inline.ok) return inline;
  const devices = await readAll(listMFADevices, { UserName }, ({ MFADevices }) => MFADevices);
  if (!devices.ok) return devices;
  const ssh = await readAll(listSSHPublicKeys, { UserName }, ({ SSHPublicKeys }) => SSHPublicKeys ?? []);
  if (!ssh.ok) return ssh;
  const ofServices = await readAll(
    listServiceSpecificCredentials,
    { UserName },
    ({ ServiceSpecificCredentials }) => ServiceSpecificCredentials ?? [],
  );
  if (!ofServices.ok) return ofServices;
  const signing = await readAll(listSigningCertificates, { UserName }, ({ Certificates }) => Certificates);
  if (!signing.ok) return signing;
  const profile = await read(getLoginProfile, { UserName });
  if (!profile.ok && profile.failure.code !== "NoSuchEntity") return profile;
  return {
    ok: true,
    value: {
      groups: groups.value.flatMap(({ GroupName }) => GroupName ?? []),
      policyArns: attached.value.flatMap(({ PolicyArn }) => PolicyArn ?? []),
      inline: inline.value,
      keys: keys.value.flatMap(({ AccessKeyId }) => AccessKeyId ?? []),
      devices: devices.value.flatMap(({ SerialNumber }) => SerialNumber ?? []),
      sshKeys: ssh.value.flatMap(({ SSHPublicKeyId }) => SSHPublicKeyId ?? []),
      serviceCredentials: ofServices.value.flatMap(({ ServiceSpecificCredentialId: id }) => id ?? []),
      certificates: signing.value.flatMap(({ CertificateId }) => CertificateId ?? []),
      password: profile.ok,
    },
  };
}

const hasActiveKeys = (name: string): Failure => ({
  operation: "DeleteUser",
  code: activeKeysRemain,
  message: `User ${name} has active access keys. Deactivate them first.`,
});
