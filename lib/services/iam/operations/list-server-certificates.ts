import type { ListServerCertificatesRequest, ListServerCertificatesResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { defaultPageSize, paging, pathPrefix } from "../inputs";
import { listedServerCertificate } from "../named-server-certificate";
import { defineIamOperation } from "../operation";

export const listServerCertificates = defineIamOperation({
  name: "ListServerCertificates",
  access: "list",
  summary: "Lists the server certificates of the account under a path, by name, without the certificates themselves.",

  input: z.object({ PathPrefix: pathPrefix.optional(), ...paging }) satisfies z.ZodType<ListServerCertificatesRequest>,

  target: () => undefined,

  requires: () => [{ action: "iam:ListServerCertificates", resource: "*" }],

  async handler({ input, call, store, pages }): Promise<ListServerCertificatesResponse> {
    const size = input.MaxItems ?? defaultPageSize;
    const after = pages.readMarker(input.Marker);
    const found = await store.serverCertificates.list({ pathPrefix: input.PathPrefix, after, size });
    const { rows, ...rest } = pages.page(found, size, ({ name }) => name.toLowerCase());
    return {
      ServerCertificateMetadataList: rows.map((row) => listedServerCertificate(call.accountId, row)),
      ...rest,
    };
  },
});
