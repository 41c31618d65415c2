import type { OtherCredentials } from "@/components/credentials/other-credentials";
import { serviceCredentialsOf, signingCertificatesOf, sshKeysOf } from "@/lib/doors/console/views/service-credentials";
import {
  createServiceCredential,
  removeCertificate,
  removeServiceCredential,
  removeSshKey,
  resetServiceCredential,
  setCertificateActive,
  setServiceCredentialActive,
  setSshKeyActive,
  uploadCertificate,
  uploadSshKey,
} from "./service-credential-actions";

/** What a user has besides password, MFA devices and access keys, with what the page may do to it. */
export async function otherCredentialsOf(userName: string): Promise<OtherCredentials> {
  const [sshKeys, services, certificates] = await Promise.all([
    sshKeysOf(userName),
    serviceCredentialsOf(userName),
    signingCertificatesOf(userName),
  ]);
  return {
    ...{ sshKeys, services, certificates },
    sshKeyActions: {
      upload: uploadSshKey.bind(null, userName),
      setActive: setSshKeyActive.bind(null, userName),
      remove: removeSshKey.bind(null, userName),
    },
    serviceActions: {
      create: createServiceCredential.bind(null, userName),
      reset: resetServiceCredential.bind(null, userName),
      setActive: setServiceCredentialActive.bind(null, userName),
      remove: removeServiceCredential.bind(null, userName),
    },
    certificateActions: certificateActionsOf(userName),
  };
}

/** In: undefined for root's own. */
export const certificateActionsOf = (userName: string | undefined) => ({
  upload: uploadCertificate.bind(null, userName),
  setActive: setCertificateActive.bind(null, userName),
  remove: removeCertificate.bind(null, userName),
});
