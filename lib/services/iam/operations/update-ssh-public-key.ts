import type { UpdateSSHPublicKeyRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { noSuchEntity, notFound } from "@/lib/aws/error";
import { sshPublicKeyId, sshPublicKeyStatus, userName } from "../inputs";
import { defineIamOperation } from "../operation";
import { namedUser } from "../targets";

export const updateSSHPublicKey = defineIamOperation({
  name: "UpdateSSHPublicKey",
  access: "write",
  summary: "Activates or deactivates an SSH public key of a user.",

  input: z.object({
    UserName: userName,
    SSHPublicKeyId: sshPublicKeyId,
    Status: sshPublicKeyStatus,
  }) satisfies z.ZodType<UpdateSSHPublicKeyRequest>,

  target: namedUser,

  requires: ({ target }) => [{ action: "iam:UpdateSSHPublicKey", resource: target.arn, context: target.context }],

  async handler({ input, store }) {
    const user = await store.users.find(input.UserName);
    if (!user) throw noSuchEntity("user", input.UserName);
    if (!(await store.sshPublicKeys.setStatus(user.id, input.SSHPublicKeyId, input.Status)))
      throw notFound(`The Public Key with id ${input.SSHPublicKeyId} cannot be found.`);
    return {};
  },
});
