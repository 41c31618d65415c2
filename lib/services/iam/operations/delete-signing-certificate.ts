import type { DeleteSigningCertificateRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { notFound } from "@/lib/aws/error";
import { certificateId, existingUserName } from "../inputs";
import { defineIamOperation } from "../operation";
import { findSubject, presentId } from "../subject";

export const deleteSigningCertificate = defineIamOperation({
  name: "DeleteSigningCertificate",
  access: "write",
  summary: "Deletes a signing certificate, active or not.",

  input: z.object({
    UserName: existingUserName.optional(),
    CertificateId: certificateId,
  }) satisfies z.ZodType<DeleteSigningCertificateRequest>,

  target: ({ input, call, store }) => findSubject(input, call, store),

  requires: ({ target }) => [{ action: "iam:DeleteSigningCertificate", resource: target.arn, context: target.context }],

  async handler({ input, call, store }) {
    const owner = presentId(await findSubject(input, call, store));
    if (!(await store.signingCertificates.remove(owner, input.CertificateId)))
      throw notFound(`The Certificate with id ${input.CertificateId} cannot be found.`);
    return {};
  },
});
