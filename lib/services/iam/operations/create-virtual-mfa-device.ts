import type { CreateVirtualMFADeviceRequest, CreateVirtualMFADeviceResponse } from "@aws-sdk/client-iam";
import { toBuffer } from "qrcode";
import { z } from "zod";
import { alreadyExists, quotaExceeded } from "@/lib/aws/error";
import { mfaArn } from "../arns";
import { mfaDeviceName, path, tags } from "../inputs";
import { defineIamOperation } from "../operation";
import { quotas } from "../quotas";
import { deviceLabel, otpauthUri, sealSeed } from "../secrets";
import { distinctTagsByCase, requestTags } from "../tag-rules";

const base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
/** As long as AWS's seeds. Source: IAM User Guide, "Enable a virtual MFA device". */
const seedCharacters = 64;

export const createVirtualMFADevice = defineIamOperation({
  name: "CreateVirtualMFADevice",
  access: "write",
  summary: "Creates an authenticator app's device, which nobody has yet. Its seed is told this once.",

  input: z.object({
    VirtualMFADeviceName: mfaDeviceName,
    Path: path.optional(),
    Tags: tags.optional(),
  }) satisfies z.ZodType<CreateVirtualMFADeviceRequest>,

  target: ({ input, call }) => ({ arn: mfaArn(call.accountId, input.Path ?? "/", input.VirtualMFADeviceName) }),

  requires: ({ input, target }) => {
    const context = requestTags(input.Tags ?? []);
    const create = { action: "iam:CreateVirtualMFADevice", resource: target.arn, context };
    return input.Tags?.length ? [create, { action: "iam:TagMFADevice", resource: target.arn, context }] : [create];
  },

  async prepare({ input, target, call, store }) {
    const seed = Array.from(call.random(seedCharacters), (byte) => base32[byte & 31]).join("");
    const label = deviceLabel(input.VirtualMFADeviceName, await store.settings.alias(), call.accountId);
    const image = await toBuffer(otpauthUri(seed, label));
    return { seed, image, sealedSeed: sealSeed(call.accountId, target.arn, seed) };
  },

  alters: "nobody",

  async handler({ input, target, prepared, call, store }): Promise<CreateVirtualMFADeviceResponse> {
    const device = {
      serialNumber: target.arn,
      kind: "virtual" as const,
      name: input.VirtualMFADeviceName,
      path: input.Path ?? "/",
      sealedSeed: prepared.sealedSeed,
      tags: distinctTagsByCase(input.Tags ?? []),
      at: call.at,
    };
    const result = await store.mfaDevices.insert(device, quotas.VirtualMFADevicesPerAccount);
    if (result === "name-taken") throw alreadyExists("MFA device already exists.");
    if (result === "too-many") throw quotaExceeded("MFADevices", quotas.VirtualMFADevicesPerAccount);
    return {
      VirtualMFADevice: {
        SerialNumber: target.arn,
        Base32StringSeed: new TextEncoder().encode(prepared.seed),
        QRCodePNG: prepared.image,
        ...(device.tags.length > 0 ? { Tags: device.tags } : {}),
      },
    };
  },
});
