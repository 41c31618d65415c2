/** Credentials and identity providers of an account that has a user called eve, for tests of all operations. */
import { createOpenIDConnectProvider } from "@/lib/services/iam/operations/create-open-id-connect-provider";
import { createSAMLProvider } from "@/lib/services/iam/operations/create-saml-provider";
import { createServiceSpecificCredential } from "@/lib/services/iam/operations/create-service-specific-credential";
import { uploadServerCertificate } from "@/lib/services/iam/operations/upload-server-certificate";
import { uploadSigningCertificate } from "@/lib/services/iam/operations/upload-signing-certificate";
import { uploadSSHPublicKey } from "@/lib/services/iam/operations/upload-ssh-public-key";
import { certificates, newRsaKey, samlMetadata } from "./certificates";
import type { World } from "./world";

export interface Credentials {
  /** Ids of what eve has: an SSH key, a password for CodeCommit, a signing certificate. */
  sshKey: string;
  ofGit: string;
  signing: string;
  /** ARNs of an OpenID Connect and of a SAML provider. */
  issuer: string;
  idp: string;
}

/** Makes them, and the server certificate `www`. */
export async function credentialsIn({ root }: World): Promise<Credentials> {
  const eve = { UserName: "eve" };
  const tagged = { Tags: [{ Key: "team", Value: "blue" }] };
  const { SSHPublicKey } = await root(uploadSSHPublicKey, { ...eve, SSHPublicKeyBody: newRsaKey().publicKey });
  const git = await root(createServiceSpecificCredential, { ...eve, ServiceName: "codecommit.amazonaws.com" });
  const { Certificate } = await root(uploadSigningCertificate, { ...eve, CertificateBody: certificates.third });
  const { server, serverKey } = certificates;
  const www = { ServerCertificateName: "www", CertificateBody: server, PrivateKey: serverKey, ...tagged };
  await root(uploadServerCertificate, www);
  const issuer = await root(createOpenIDConnectProvider, { Url: "https://idp.example.com/one", ...tagged });
  const idp = await root(createSAMLProvider, { Name: "Idp", SAMLMetadataDocument: samlMetadata(), ...tagged });
  return {
    sshKey: SSHPublicKey?.SSHPublicKeyId ?? "",
    ofGit: git.ServiceSpecificCredential?.ServiceSpecificCredentialId ?? "",
    signing: Certificate?.CertificateId ?? "",
    issuer: issuer.OpenIDConnectProviderArn ?? "",
    idp: idp.SAMLProviderArn ?? "",
  };
}
