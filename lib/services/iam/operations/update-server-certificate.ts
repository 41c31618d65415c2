import type { UpdateServerCertificateRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { alreadyExists } from "@/lib/aws/error";
import { serverCertificateArn } from "../arns";
import { path, serverCertificateName } from "../inputs";
import { namedServerCertificate, noSuchServerCertificate } from "../named-server-certificate";
import { defineIamOperation } from "../operation";

export const updateServerCertificate = defineIamOperation({
  name: "UpdateServerCertificate",
  access: "write",
  summary: "Gives a server certificate another name, another path, or both.",

  input: z.object({
    ServerCertificateName: serverCertificateName,
    NewPath: path.optional(),
    NewServerCertificateName: serverCertificateName.optional(),
  }) satisfies z.ZodType<UpdateServerCertificateRequest>,

  async target({ input, call, store }) {
    const found = await namedServerCertificate({ input, call, store });
    const name = input.NewServerCertificateName ?? found.certificate?.name ?? input.ServerCertificateName;
    const newPath = input.NewPath ?? found.certificate?.path ?? "/";
    return { ...found, newArn: serverCertificateArn(call.accountId, newPath, name) };
  },

  /** Asked is permission on the old name and on the new one. Source: IAM API Reference, UpdateServerCertificate. */
  requires: ({ target: { arn, newArn, context } }) =>
    [...new Set([arn, newArn])].map((resource) => ({ action: "iam:UpdateServerCertificate", resource, context })),

  async handler({ input, store }) {
    const result = await store.serverCertificates.rename(input.ServerCertificateName, {
      name: input.NewServerCertificateName,
      path: input.NewPath,
    });
    if (result === "no-certificate") throw noSuchServerCertificate(input.ServerCertificateName);
    if (result === "name-taken")
      throw alreadyExists(`The Server Certificate with name ${input.NewServerCertificateName} already exists.`);
    return {};
  },
});
