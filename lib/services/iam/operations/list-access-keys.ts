import type { ListAccessKeysRequest, ListAccessKeysResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { defaultPageSize, existingUserName, paging } from "../inputs";
import { defineIamOperation } from "../operation";
import { ownerOf, presentId, subjectOf } from "../subject";

export const listAccessKeys = defineIamOperation({
  name: "ListAccessKeys",
  access: "list",
  summary: "Lists the access keys of a user; without a name, of the caller. Oldest first.",

  input: z.object({ UserName: existingUserName.optional(), ...paging }) satisfies z.ZodType<ListAccessKeysRequest>,

  async target({ input, call, store }) {
    const { user, keys } = await store.accessKeys.listOf(ownerOf(input, call));
    return { ...subjectOf(input, call, user), keys };
  },

  requires: ({ target }) => [{ action: "iam:ListAccessKeys", resource: target.arn, context: target.context }],

  handler({ input, target, pages }): ListAccessKeysResponse {
    presentId(target);
    const size = input.MaxItems ?? defaultPageSize;
    // At most two: all are read, and the page is cut out of them.
    const placeOf = ({ id, createdAt: at }: (typeof target.keys)[number]) => ({ id, at });
    const { rows, ...rest } = pages.pageByAge(target.keys, input.Marker, size, placeOf);
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
