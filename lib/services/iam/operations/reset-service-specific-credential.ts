import type {
  ResetServiceSpecificCredentialRequest,
  ResetServiceSpecificCredentialResponse,
} from "@aws-sdk/client-iam";
import { z } from "zod";
import { serviceSpecificCredentialId, userName } from "../inputs";
import { credentialKeys, namedServiceCredential } from "../named-service-credential";
import { defineIamOperation } from "../operation";
import { hashOfSecret } from "../secrets";
import { newServiceSecret, noSuchCredential, toldCredential } from "../service-credential";
import { presentUser } from "../subject";

export const resetServiceSpecificCredential = defineIamOperation({
  name: "ResetServiceSpecificCredential",
  access: "write",
  summary:
    "Gives a service-specific credential a new secret, told this once. The old one is worth nothing from now on.",

  input: z.object({
    UserName: userName.optional(),
    ServiceSpecificCredentialId: serviceSpecificCredentialId,
  }) satisfies z.ZodType<ResetServiceSpecificCredentialRequest>,

  target: namedServiceCredential,

  requires: ({ target }) => [
    { action: "iam:ResetServiceSpecificCredential", resource: target.arn, context: credentialKeys(target) },
  ],

  async handler({ input, call, store }): Promise<ResetServiceSpecificCredentialResponse> {
    const found = await namedServiceCredential({ input, call, store });
    const { name } = presentUser(found);
    if (!found.credential) throw noSuchCredential(input.ServiceSpecificCredentialId);
    const secret = newServiceSecret(found.credential, call.random);
    await store.serviceSpecificCredentials.setSecret(found.credential.id, hashOfSecret(secret));
    return { ServiceSpecificCredential: toldCredential(found.credential, name, call.at, secret) };
  },
});
