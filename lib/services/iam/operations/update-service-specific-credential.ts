import type { UpdateServiceSpecificCredentialRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { serviceSpecificCredentialId, serviceSpecificCredentialStatus, userName } from "../inputs";
import { credentialKeys, namedServiceCredential } from "../named-service-credential";
import { defineIamOperation } from "../operation";
import { noSuchCredential } from "../service-credential";
import { findSubject, presentUser } from "../subject";

export const updateServiceSpecificCredential = defineIamOperation({
  name: "UpdateServiceSpecificCredential",
  access: "write",
  summary: "Activates or deactivates a service-specific credential.",

  input: z.object({
    UserName: userName.optional(),
    ServiceSpecificCredentialId: serviceSpecificCredentialId,
    Status: serviceSpecificCredentialStatus,
  }) satisfies z.ZodType<UpdateServiceSpecificCredentialRequest>,

  target: namedServiceCredential,

  requires: ({ target }) => [
    { action: "iam:UpdateServiceSpecificCredential", resource: target.arn, context: credentialKeys(target) },
  ],

  async handler({ input, call, store }) {
    const { id } = presentUser(await findSubject(input, call, store));
    if (!(await store.serviceSpecificCredentials.setStatus(id, input.ServiceSpecificCredentialId, input.Status)))
      throw noSuchCredential(input.ServiceSpecificCredentialId);
    return {};
  },
});
