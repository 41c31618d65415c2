import type { ListServerCertificateTagsRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { paging, serverCertificateName } from "../inputs";
import { defineIamOperation } from "../operation";
import { taggableServerCertificate } from "../taggable";
import { tagListing } from "../tagging";

export const listServerCertificateTags = defineIamOperation({
  name: "ListServerCertificateTags",
  summary: "Lists the tags of a server certificate, sorted by key.",
  input: z.object({
    ServerCertificateName: serverCertificateName,
    ...paging,
  }) satisfies z.ZodType<ListServerCertificateTagsRequest>,
  ...tagListing("iam:ListServerCertificateTags", taggableServerCertificate),
});
