import type { Call } from "@/lib/operation/call";
import type { IamStore } from "./operation";
import type { ServiceSpecificCredentialRow } from "./store/service-specific-credentials";
import { ownerOf, type Subject, subjectOf } from "./subject";

interface Asked {
  input: { UserName?: string | undefined; ServiceSpecificCredentialId: string };
  call: Call;
  store: IamStore;
}

export interface NamedCredential extends Subject {
  credential: ServiceSpecificCredentialRow | undefined;
}

/** The service-specific credential that a call names, with the user who has it; without a user name the caller. */
export async function namedServiceCredential({ input, call, store }: Asked): Promise<NamedCredential> {
  const { user, rows } = await store.serviceSpecificCredentials.listOf(ownerOf(input, call));
  const credential = rows.find(({ id }) => id === input.ServiceSpecificCredentialId);
  return { ...subjectOf(input, call, user), credential };
}

/** Condition keys of a call on such a credential: the user's tags, and the service. */
export const credentialKeys = ({ context, credential }: NamedCredential): Record<string, string> => ({
  ...context,
  ...(credential ? { "iam:ServiceSpecificCredentialServiceName": credential.serviceName } : {}),
});
