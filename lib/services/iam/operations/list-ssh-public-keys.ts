import type { ListSSHPublicKeysRequest, ListSSHPublicKeysResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { page, readMarker } from "@/lib/aws/marker";
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

  handler({ input, target }): ListSSHPublicKeysResponse {
    const user = presentUser(target);
    const after = readMarker(input.Marker);
    // At most five: all are read, and the page is cut out of them.
    const from = after === undefined ? 0 : target.keys.findIndex((key) => key.id === after) + 1;
    const { rows, ...rest } = page(target.keys.slice(from), input.MaxItems ?? defaultPageSize, (key) => key.id);
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
