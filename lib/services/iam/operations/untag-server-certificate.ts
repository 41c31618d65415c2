import type { UntagServerCertificateRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { serverCertificateName, tagKeys } from "../inputs";
import { defineIamOperation } from "../operation";
import { taggableServerCertificate } from "../taggable";
import { untagging } from "../tagging";

export const untagServerCertificate = defineIamOperation({
  name: "UntagServerCertificate",
  summary: "Removes tags from a server certificate.",
  input: z.object({
    ServerCertificateName: serverCertificateName,
    TagKeys: tagKeys,
  }) satisfies z.ZodType<UntagServerCertificateRequest>,
  ...untagging("iam:UntagServerCertificate", taggableServerCertificate),
});
