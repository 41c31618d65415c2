import type { DeleteServiceSpecificCredentialRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { serviceSpecificCredentialId, userName } from "../inputs";
import { credentialKeys, namedServiceCredential } from "../named-service-credential";
import { defineIamOperation } from "../operation";
import { noSuchCredential } from "../service-credential";
import { findSubject, presentUser } from "../subject";

export const deleteServiceSpecificCredential = defineIamOperation({
  name: "DeleteServiceSpecificCredential",
  access: "write",
  summary: "Deletes a service-specific credential.",

  input: z.object({
    UserName: userName.optional(),
    ServiceSpecificCredentialId: serviceSpecificCredentialId,
  }) satisfies z.ZodType<DeleteServiceSpecificCredentialRequest>,

  target: namedServiceCredential,

  requires: ({ target }) => [
    { action: "iam:DeleteServiceSpecificCredential", resource: target.arn, context: credentialKeys(target) },
  ],

  async handler({ input, call, store }) {
    const { id } = presentUser(await findSubject(input, call, store));
    if (!(await store.serviceSpecificCredentials.remove(id, input.ServiceSpecificCredentialId)))
      throw noSuchCredential(input.ServiceSpecificCredentialId);
    return {};
  },
});
