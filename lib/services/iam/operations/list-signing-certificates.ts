import type { ListSigningCertificatesRequest, ListSigningCertificatesResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { defaultPageSize, existingUserName, paging } from "../inputs";
import { defineIamOperation } from "../operation";
import { ownerOf, presentId, subjectOf } from "../subject";

export const listSigningCertificates = defineIamOperation({
  name: "ListSigningCertificates",
  access: "list",
  summary: "Lists the signing certificates of a user; without a name, of the caller. Oldest first.",

  input: z.object({
    UserName: existingUserName.optional(),
    ...paging,
  }) satisfies z.ZodType<ListSigningCertificatesRequest>,

  async target({ input, call, store }) {
    const { user, rows } = await store.signingCertificates.listOf(ownerOf(input, call));
    return { ...subjectOf(input, call, user), certificates: rows };
  },

  requires: ({ target }) => [{ action: "iam:ListSigningCertificates", resource: target.arn, context: target.context }],

  handler({ input, target, pages }): ListSigningCertificatesResponse {
    presentId(target);
    const size = input.MaxItems ?? defaultPageSize;
    // At most two: all are read, and the page is cut out of them.
    const placeOf = ({ id, uploadedAt: at }: (typeof target.certificates)[number]) => ({ id, at });
    const { rows, ...rest } = pages.pageByAge(target.certificates, input.Marker, size, placeOf);
    return {
      Certificates: rows.map(({ id, body, status, uploadedAt }) => ({
        UserName: target.name,
        CertificateId: id,
        CertificateBody: body,
        Status: status,
        UploadDate: uploadedAt,
      })),
      ...rest,
    };
  },
});
