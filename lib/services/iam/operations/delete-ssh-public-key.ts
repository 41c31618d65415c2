import type { DeleteSSHPublicKeyRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { noSuchEntity, notFound } from "@/lib/aws/error";
import { sshPublicKeyId, userName } from "../inputs";
import { defineIamOperation } from "../operation";
import { namedUser } from "../targets";

export const deleteSSHPublicKey = defineIamOperation({
  name: "DeleteSSHPublicKey",
  access: "write",
  summary: "Takes an SSH public key from a user.",

  input: z.object({
    UserName: userName,
    SSHPublicKeyId: sshPublicKeyId,
  }) satisfies z.ZodType<DeleteSSHPublicKeyRequest>,

  target: namedUser,

  requires: ({ target }) => [{ action: "iam:DeleteSSHPublicKey", resource: target.arn, context: target.context }],

  async handler({ input, store }) {
    const user = await store.users.find(input.UserName);
    if (!user) throw noSuchEntity("user", input.UserName);
    if (!(await store.sshPublicKeys.remove(user.id, input.SSHPublicKeyId)))
      throw notFound(`The Public Key with id ${input.SSHPublicKeyId} cannot be found.`);
    return {};
  },
});
