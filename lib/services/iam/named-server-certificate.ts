import type { ServerCertificateMetadata } from "@aws-sdk/client-iam";
import { notFound } from "@/lib/aws/error";
import type { Call } from "@/lib/operation/call";
import { serverCertificateArn } from "./arns";
import type { IamStore } from "./operation";
import type { ServerCertificateRow } from "./store/server-certificates";
import { resourceTags } from "./tag-rules";

interface Asked {
  input: { ServerCertificateName: string };
  call: Call;
  store: IamStore;
}

/** The server certificate that a call names; one that does not exist is judged as if its path were `/`. */
export async function namedServerCertificate({ input, call, store }: Asked) {
  const certificate = await store.serverCertificates.find(input.ServerCertificateName);
  const { path, name } = certificate ?? { path: "/", name: input.ServerCertificateName };
  return {
    certificate,
    arn: serverCertificateArn(call.accountId, path, name),
    context: resourceTags(certificate?.tags ?? [], ["aws"]),
  };
}

/** `NoSuchEntity` 404, recorded from AWS. */
export const noSuchServerCertificate = (name: string) =>
  notFound(`The Server Certificate with name ${name} cannot be found.`);

/** A server certificate as lists show it. */
export const listedServerCertificate = (accountId: string, row: ServerCertificateRow): ServerCertificateMetadata => ({
  Path: row.path,
  ServerCertificateName: row.name,
  ServerCertificateId: row.id,
  Arn: serverCertificateArn(accountId, row.path, row.name),
  UploadDate: row.uploadedAt,
  Expiration: row.expiresAt,
});
