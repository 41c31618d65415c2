import type { DeleteServerCertificateRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { serverCertificateName } from "../inputs";
import { namedServerCertificate, noSuchServerCertificate } from "../named-server-certificate";
import { defineIamOperation } from "../operation";

export const deleteServerCertificate = defineIamOperation({
  name: "DeleteServerCertificate",
  access: "write",
  summary: "Deletes a server certificate.",

  input: z.object({
    ServerCertificateName: serverCertificateName,
  }) satisfies z.ZodType<DeleteServerCertificateRequest>,

  target: namedServerCertificate,

  requires: ({ target }) => [{ action: "iam:DeleteServerCertificate", resource: target.arn, context: target.context }],

  async handler({ input, store }) {
    if (!(await store.serverCertificates.remove(input.ServerCertificateName)))
      throw noSuchServerCertificate(input.ServerCertificateName);
    return {};
  },
});
