import type { ListAccessKeysRequest, ListAccessKeysResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { page, readMarker } from "@/lib/aws/marker";
import { defaultPageSize, existingUserName, paging } from "../inputs";
import { defineIamOperation } from "../operation";
import { findSubject, presentId } from "../subject";

export const listAccessKeys = defineIamOperation({
  name: "ListAccessKeys",
  access: "list",
  summary: "Lists the access keys of a user; without a name, of the caller. Oldest first.",

  input: z.object({ UserName: existingUserName.optional(), ...paging }) satisfies z.ZodType<ListAccessKeysRequest>,

  target: ({ input, call, store }) => findSubject(input, call, store),

  requires: ({ target }) => [{ action: "iam:ListAccessKeys", resource: target.arn, context: target.context }],

  async handler({ input, target, store }): Promise<ListAccessKeysResponse> {
    const size = input.MaxItems ?? defaultPageSize;
    const found = await store.accessKeys.listOf(presentId(target), { after: readMarker(input.Marker), size });
    const { rows, ...rest } = page(found, size, (key) => key.id);
    return {
      AccessKeyMetadata: rows.map((key) => ({
        UserName: target.name,
        AccessKeyId: key.id,
        Status: key.status,
        CreateDate: key.createdAt,
      })),
      ...rest,
    };
  },
});
