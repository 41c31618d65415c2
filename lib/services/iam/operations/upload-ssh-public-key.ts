import type { UploadSSHPublicKeyRequest, UploadSSHPublicKeyResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { AwsError, noSuchEntity, quotaExceeded } from "@/lib/aws/error";
import { sshPublicKeyBody, userName } from "../inputs";
import { defineIamOperation } from "../operation";
import { quotas } from "../quotas";
import { readSshPublicKey, sshPublicKeyIn } from "../ssh-public-key";
import { namedUser } from "../targets";

export const uploadSSHPublicKey = defineIamOperation({
  name: "UploadSSHPublicKey",
  access: "write",
  summary: "Gives a user an SSH public key, by which the user reaches CodeCommit.",

  input: z.object({
    UserName: userName,
    SSHPublicKeyBody: sshPublicKeyBody,
  }) satisfies z.ZodType<UploadSSHPublicKeyRequest>,

  target: namedUser,

  requires: ({ target }) => [{ action: "iam:UploadSSHPublicKey", resource: target.arn, context: target.context }],

  prepare: ({ input }) => readSshPublicKey(input.SSHPublicKeyBody),

  async handler({ input, prepared, call, store }): Promise<UploadSSHPublicKeyResponse> {
    const user = await store.users.find(input.UserName);
    if (!user) throw noSuchEntity("user", input.UserName);
    const { encoding, body, fingerprint } = prepared;
    const key = { id: call.newId("APKA"), body, fingerprint, status: "Active", uploadedAt: call.at } as const;
    const result = await store.sshPublicKeys.insert(user.id, key, quotas.SSHPublicKeysPerUser);
    if (result === "duplicate")
      throw new AwsError(
        "DuplicateSSHPublicKey",
        "The SSH public key is already associated with the specified IAM user.",
        400,
      );
    if (result === "too-many") throw quotaExceeded("SSHPublicKeysPerUser", quotas.SSHPublicKeysPerUser);
    return {
      SSHPublicKey: {
        UserName: user.name,
        SSHPublicKeyId: key.id,
        Fingerprint: fingerprint,
        SSHPublicKeyBody: sshPublicKeyIn(encoding, body),
        Status: key.status,
        UploadDate: call.at,
      },
    };
  },
});
