import type {
  CreateServiceSpecificCredentialRequest,
  CreateServiceSpecificCredentialResponse,
} from "@aws-sdk/client-iam";
import { z } from "zod";
import { noSuchEntity, quotaExceeded, validationError } from "@/lib/aws/error";
import { userName, whole } from "../inputs";
import { defineIamOperation } from "../operation";
import { quotas } from "../quotas";
import { hashOfSecret } from "../secrets";
import {
  assertServiceSupported,
  hasApiKeys,
  newServiceSecret,
  publicNameOf,
  toldCredential,
} from "../service-credential";
import { namedUser } from "../targets";

const dayMs = 86_400_000;

export const createServiceSpecificCredential = defineIamOperation({
  name: "CreateServiceSpecificCredential",
  access: "write",
  summary: "Gives a user a password or an API key for one service. Its secret is told this once.",

  input: z.object({
    UserName: userName,
    ServiceName: z.string(),
    CredentialAgeDays: whole(1, 36_600).optional(),
  }) satisfies z.ZodType<CreateServiceSpecificCredentialRequest>,

  target: namedUser,

  requires: ({ input, target }) => [
    {
      action: "iam:CreateServiceSpecificCredential",
      resource: target.arn,
      context: {
        ...target.context,
        "iam:ServiceSpecificCredentialServiceName": input.ServiceName,
        ...(input.CredentialAgeDays === undefined
          ? {}
          : { "iam:ServiceSpecificCredentialAgeDays": String(input.CredentialAgeDays) }),
      },
    },
  ],

  async handler({ input, call, store }): Promise<CreateServiceSpecificCredentialResponse> {
    const { ServiceName: serviceName, CredentialAgeDays: days } = input;
    const { user, rows } = await store.serviceSpecificCredentials.listOf({ userName: input.UserName });
    if (!user) throw noSuchEntity("user", input.UserName);
    assertServiceSupported(serviceName);
    if (days !== undefined && !hasApiKeys(serviceName))
      throw validationError(`CredentialAgeDays is not supported for ${serviceName}`);
    const taken = rows.filter((row) => row.serviceName === serviceName).map(({ publicName }) => publicName);
    const credential = {
      id: call.newId("ACCA"),
      serviceName,
      publicName: publicNameOf(user.name, call.accountId, taken),
      status: "Active",
      createdAt: call.at,
      expiresAt: days === undefined ? null : new Date(call.at.getTime() + days * dayMs),
    } as const;
    const secret = newServiceSecret(credential, call.random);
    const row = { ...credential, secretHash: hashOfSecret(secret) };
    const most = quotas.ServiceSpecificCredentialsPerService;
    if (!(await store.serviceSpecificCredentials.insert(user.id, row, most)))
      throw quotaExceeded("ServiceSpecificCredentialsPerUser", most);
    return { ServiceSpecificCredential: toldCredential(credential, user.name, call.at, secret) };
  },
});
