import type { GetServerCertificateRequest, GetServerCertificateResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { serverCertificateName } from "../inputs";
import { listedServerCertificate, namedServerCertificate, noSuchServerCertificate } from "../named-server-certificate";
import { defineIamOperation } from "../operation";

export const getServerCertificate = defineIamOperation({
  name: "GetServerCertificate",
  access: "read",
  summary: "Gives a server certificate with its chain and tags, but without its private key.",

  input: z.object({
    ServerCertificateName: serverCertificateName,
  }) satisfies z.ZodType<GetServerCertificateRequest>,

  target: namedServerCertificate,

  requires: ({ target }) => [{ action: "iam:GetServerCertificate", resource: target.arn, context: target.context }],

  handler({ input, target, call }): GetServerCertificateResponse {
    const { certificate } = target;
    if (!certificate) throw noSuchServerCertificate(input.ServerCertificateName);
    return {
      ServerCertificate: {
        ServerCertificateMetadata: listedServerCertificate(call.accountId, certificate),
        CertificateBody: certificate.body,
        ...(certificate.chain === null ? {} : { CertificateChain: certificate.chain }),
        Tags: certificate.tags,
      },
    };
  },
});
