import type { ListSSHPublicKeysRequest, ListSSHPublicKeysResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { defaultPageSize, paging, userName } from "../inputs";
import { defineIamOperation } from "../operation";
import { ownerOf, presentUser, subjectOf } from "../subject";

export const listSSHPublicKeys = defineIamOperation({
  name: "ListSSHPublicKeys",
  access: "list",
  summary: "Lists the SSH public keys of a user, without the keys themselves; without a name, of the caller.",

  input: z.object({ UserName: userName.optional(), ...paging }) satisfies z.ZodType<ListSSHPublicKeysRequest>,

  async target({ input, call, store }) {
    const { user, rows } = await store.sshPublicKeys.listOf(ownerOf(input, call));
    return { ...subjectOf(input, call, user), keys: rows };
  },

  requires: ({ target }) => [{ action: "iam:ListSSHPublicKeys", resource: target.arn, context: target.context }],

  handler({ input, target, pages }): ListSSHPublicKeysResponse {
    const user = presentUser(target);
    const size = input.MaxItems ?? defaultPageSize;
    // At most five: all are read, and the page is cut out of them.
    const placeOf = ({ id, uploadedAt: at }: (typeof target.keys)[number]) => ({ id, at });
    const { rows, ...rest } = pages.pageByAge(target.keys, input.Marker, size, placeOf);
    return {
      SSHPublicKeys: rows.map((key) => ({
        UserName: user.name,
        SSHPublicKeyId: key.id,
        Status: key.status,
        UploadDate: key.uploadedAt,
      })),
      ...rest,
    };
  },
});
