import type { UpdateSigningCertificateRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { notFound } from "@/lib/aws/error";
import { certificateId, certificateStatus, existingUserName } from "../inputs";
import { defineIamOperation } from "../operation";
import { findSubject, presentId } from "../subject";

export const updateSigningCertificate = defineIamOperation({
  name: "UpdateSigningCertificate",
  access: "write",
  summary: "Activates or deactivates a signing certificate.",

  input: z.object({
    UserName: existingUserName.optional(),
    CertificateId: certificateId,
    Status: certificateStatus,
  }) satisfies z.ZodType<UpdateSigningCertificateRequest>,

  target: ({ input, call, store }) => findSubject(input, call, store),

  requires: ({ target }) => [{ action: "iam:UpdateSigningCertificate", resource: target.arn, context: target.context }],

  async handler({ input, call, store }) {
    const owner = presentId(await findSubject(input, call, store));
    if (!(await store.signingCertificates.setStatus(owner, input.CertificateId, input.Status)))
      throw notFound(`The Certificate with id ${input.CertificateId} cannot be found.`);
    return {};
  },
});
