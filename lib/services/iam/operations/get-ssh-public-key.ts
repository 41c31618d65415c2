import type { GetSSHPublicKeyRequest, GetSSHPublicKeyResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { notFound } from "@/lib/aws/error";
import { sshPublicKeyEncoding, sshPublicKeyId, userName } from "../inputs";
import { defineIamOperation } from "../operation";
import { sshPublicKeyIn } from "../ssh-public-key";
import { ownerOf, presentUser, subjectOf } from "../subject";

export const getSSHPublicKey = defineIamOperation({
  name: "GetSSHPublicKey",
  access: "read",
  summary: "Gives an SSH public key of a user, in SSH's form or as PEM.",

  input: z.object({
    UserName: userName,
    SSHPublicKeyId: sshPublicKeyId,
    Encoding: sshPublicKeyEncoding,
  }) satisfies z.ZodType<GetSSHPublicKeyRequest>,

  async target({ input, call, store }) {
    const { user, rows } = await store.sshPublicKeys.listOf(ownerOf(input, call));
    return { ...subjectOf(input, call, user), key: rows.find(({ id }) => id === input.SSHPublicKeyId) };
  },

  requires: ({ target }) => [{ action: "iam:GetSSHPublicKey", resource: target.arn, context: target.context }],

  handler({ input, target }): GetSSHPublicKeyResponse {
    const user = presentUser(target);
    if (!target.key) throw notFound(`The Public Key with id ${input.SSHPublicKeyId} cannot be found.`);
    const { id, body, fingerprint, status, uploadedAt } = target.key;
    return {
      SSHPublicKey: {
        UserName: user.name,
        SSHPublicKeyId: id,
        Fingerprint: fingerprint,
        SSHPublicKeyBody: sshPublicKeyIn(input.Encoding, body),
        Status: status,
        UploadDate: uploadedAt,
      },
    };
  },
});
