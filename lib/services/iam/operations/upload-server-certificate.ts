import type { UploadServerCertificateRequest, UploadServerCertificateResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { alreadyExists, quotaExceeded } from "@/lib/aws/error";
import { serverCertificateArn } from "../arns";
import { readServerCertificate } from "../certificate";
import { certificateBody, certificateChain, path, privateKey, serverCertificateName, tags } from "../inputs";
import { listedServerCertificate } from "../named-server-certificate";
import { defineIamOperation } from "../operation";
import { sealPrivateKey } from "../secrets";
import { distinctTagsByCase, requestTags } from "../tag-rules";

export const uploadServerCertificate = defineIamOperation({
  name: "UploadServerCertificate",
  access: "write",
  summary: "Uploads a TLS certificate with its private key, which is never told again, and its chain.",

  input: z.object({
    ServerCertificateName: serverCertificateName,
    Path: path.optional(),
    CertificateBody: certificateBody,
    PrivateKey: privateKey,
    CertificateChain: certificateChain.optional(),
    Tags: tags.optional(),
  }) satisfies z.ZodType<UploadServerCertificateRequest>,

  target: ({ input, call }) => ({
    arn: serverCertificateArn(call.accountId, input.Path ?? "/", input.ServerCertificateName),
  }),

  requires: ({ input, target }) => {
    const context = requestTags(input.Tags ?? []);
    const upload = { action: "iam:UploadServerCertificate", resource: target.arn, context };
    return input.Tags?.length
      ? [upload, { action: "iam:TagServerCertificate", resource: target.arn, context }]
      : [upload];
  },

  prepare({ input, call }) {
    const { CertificateBody: body, PrivateKey: pem, CertificateChain: chain } = input;
    const expiresAt = readServerCertificate({ body, privateKey: pem, chain }, call.at);
    const id = call.newId("ASCA");
    return { id, expiresAt, sealedPrivateKey: sealPrivateKey(call.accountId, id, pem) };
  },

  async handler({ input, prepared, call, store }): Promise<UploadServerCertificateResponse> {
    const certificate = {
      ...prepared,
      name: input.ServerCertificateName,
      path: input.Path ?? "/",
      body: input.CertificateBody,
      chain: input.CertificateChain ?? null,
      tags: distinctTagsByCase(input.Tags ?? []),
      uploadedAt: call.at,
    };
    const result = await store.serverCertificates.insert(certificate);
    if (result === "name-taken")
      throw alreadyExists(`The Server Certificate with name ${input.ServerCertificateName} already exists.`);
    if (typeof result === "object") throw quotaExceeded("ServerCertificatesPerAccount", result.most);
    return {
      ServerCertificateMetadata: listedServerCertificate(call.accountId, certificate),
      ...(certificate.tags.length > 0 ? { Tags: certificate.tags } : {}),
    };
  },
});
