import type { UploadSigningCertificateRequest, UploadSigningCertificateResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { AwsError, quotaExceeded } from "@/lib/aws/error";
import { randomLetters } from "@/lib/aws/unique-id";
import { certificateIn, isValidAt } from "../certificate";
import { certificateBody, existingUserName } from "../inputs";
import { defineIamOperation } from "../operation";
import { quotas } from "../quotas";
import { findSubject, presentId } from "../subject";

/** Letters and digits of a certificate's id. */
const idLength = 32;

export const uploadSigningCertificate = defineIamOperation({
  name: "UploadSigningCertificate",
  access: "write",
  summary: "Gives a user an X.509 certificate by which requests are signed; without a name, the caller.",

  input: z.object({
    UserName: existingUserName.optional(),
    CertificateBody: certificateBody,
  }) satisfies z.ZodType<UploadSigningCertificateRequest>,

  target: ({ input, call, store }) => findSubject(input, call, store),

  requires: ({ target }) => [{ action: "iam:UploadSigningCertificate", resource: target.arn, context: target.context }],

  /** The first sentence is recorded from AWS, the second is ours. */
  prepare({ input, call }) {
    const certificate = certificateIn(input.CertificateBody);
    if (!certificate)
      throw new AwsError("MalformedCertificate", `Certificate ${input.CertificateBody} is malformed.`, 400);
    if (!isValidAt(certificate, call.at))
      throw new AwsError("InvalidCertificate", "The certificate is not valid at this time.", 400);
    return { fingerprint: certificate.fingerprint256 };
  },

  async handler({ input, prepared, call, store }): Promise<UploadSigningCertificateResponse> {
    const subject = await findSubject(input, call, store);
    const certificate = {
      id: randomLetters(idLength, call.random),
      body: input.CertificateBody,
      fingerprint: prepared.fingerprint,
      status: "Active",
      uploadedAt: call.at,
    } as const;
    const most = quotas.SigningCertificatesPerUser;
    const result = await store.signingCertificates.insert(presentId(subject), certificate, most);
    if (result === "duplicate")
      throw new AwsError(
        "DuplicateCertificate",
        "The same certificate is associated with an IAM user in the account.",
        409,
      );
    if (result === "too-many") throw quotaExceeded("CertificatesPerUser", most);
    return {
      Certificate: {
        UserName: subject.name,
        CertificateId: certificate.id,
        CertificateBody: certificate.body,
        Status: certificate.status,
        UploadDate: call.at,
      },
    };
  },
});
