/**
 * What service-specific credentials are: a user name with a password, or for some services an API key.
 * Source: IAM API Reference, CreateServiceSpecificCredential, ServiceSpecificCredential.
 */
import type { ServiceSpecificCredential, ServiceSpecificCredentialMetadata } from "@aws-sdk/client-iam";
import { notFound } from "@/lib/aws/error";
import type { ServiceSpecificCredentialRow } from "./store/service-specific-credentials";

/** The services, and how the API keys of those that have some begin. The letters of the logs' keys are from memory. */
const services: Record<string, { keyPrefix: string | undefined }> = {
  "codecommit.amazonaws.com": { keyPrefix: undefined },
  "cassandra.amazonaws.com": { keyPrefix: undefined },
  "bedrock.amazonaws.com": { keyPrefix: "ABSK" },
  "logs.amazonaws.com": { keyPrefix: "ACWL" },
};

/** Throws NoSuchEntity 404, as recorded from AWS, for a service that has no such credentials. */
export function assertServiceSupported(serviceName: string): void {
  if (!Object.hasOwn(services, serviceName))
    throw notFound(`No such service ${serviceName} is supported for Service Specific Credentials`);
}

/** Has the service API keys, which may expire? Else it has passwords, which do not. */
export const hasApiKeys = (serviceName: string) => services[serviceName]?.keyPrefix !== undefined;

/** What the service calls the user: `jane-at-123456789012`; the second time `jane+1-at-123456789012`. */
export const publicNameOf = (userName: string, accountId: string, taken: readonly string[]) => {
  const first = `${userName}-at-${accountId}`;
  return taken.includes(first) ? `${userName}+1-at-${accountId}` : first;
};

/** 44 bytes are 60 characters of base64, of which the last is `=`, as in AWS's passwords. */
const secretBytes = 44;

/** A new secret. An API key carries its alias in front of the secret part, as AWS's does. */
export function newServiceSecret(
  { serviceName, publicName }: Pick<ServiceSpecificCredentialRow, "serviceName" | "publicName">,
  random: (bytes: number) => Uint8Array,
): string {
  const secret = Buffer.from(random(secretBytes)).toString("base64");
  const keyPrefix = services[serviceName]?.keyPrefix;
  return keyPrefix === undefined ? secret : keyPrefix + Buffer.from(`${publicName}:${secret}`).toString("base64");
}

/** A credential as lists show it. In: the account's time, by which it may have expired. */
export const listedCredential = (
  row: ServiceSpecificCredentialRow,
  userName: string,
  at: Date,
): ServiceSpecificCredentialMetadata => ({
  UserName: userName,
  Status: row.expiresAt && row.expiresAt <= at ? "Expired" : row.status,
  ...(hasApiKeys(row.serviceName) ? { ServiceCredentialAlias: row.publicName } : { ServiceUserName: row.publicName }),
  CreateDate: row.createdAt,
  ...(row.expiresAt ? { ExpirationDate: row.expiresAt } : {}),
  ServiceSpecificCredentialId: row.id,
  ServiceName: row.serviceName,
});

/** The same with its secret, which is told when it is made and never again. */
export const toldCredential = (
  row: ServiceSpecificCredentialRow,
  userName: string,
  at: Date,
  secret: string,
): ServiceSpecificCredential => ({
  ...listedCredential(row, userName, at),
  ...(hasApiKeys(row.serviceName) ? { ServiceCredentialSecret: secret } : { ServicePassword: secret }),
});

/** `NoSuchEntity` 404, recorded from AWS. */
export const noSuchCredential = (id: string) => notFound(`No such credential ${id} exists`);
