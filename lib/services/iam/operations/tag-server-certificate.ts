import type { TagServerCertificateRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { serverCertificateName, tags } from "../inputs";
import { defineIamOperation } from "../operation";
import { taggableServerCertificate } from "../taggable";
import { tagging } from "../tagging";

export const tagServerCertificate = defineIamOperation({
  name: "TagServerCertificate",
  summary: "Adds tags to a server certificate; a key that is there gets the new value.",
  input: z.object({
    ServerCertificateName: serverCertificateName,
    Tags: tags,
  }) satisfies z.ZodType<TagServerCertificateRequest>,
  ...tagging("iam:TagServerCertificate", taggableServerCertificate),
});
