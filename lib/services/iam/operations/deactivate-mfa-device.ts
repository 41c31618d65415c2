import type { DeactivateMFADeviceRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { mfaUserName, serialNumber } from "../inputs";
import { deviceOfAnother, noSuchDevice } from "../mfa-errors";
import { defineIamOperation } from "../operation";
import { findSubject, presentId } from "../subject";

export const deactivateMFADevice = defineIamOperation({
  name: "DeactivateMFADevice",
  access: "write",
  summary: "Takes an MFA device from its user or from root; the device stays, unassigned. A passkey is forgotten.",

  input: z.object({
    UserName: mfaUserName.optional(),
    SerialNumber: serialNumber,
  }) satisfies z.ZodType<DeactivateMFADeviceRequest>,

  target: ({ input, call, store }) => findSubject(input, call, store),

  requires: ({ target }) => [{ action: "iam:DeactivateMFADevice", resource: target.arn, context: target.context }],

  async handler({ input, call, store }) {
    const owner = presentId(await findSubject(input, call, store));
    if (await store.mfaDevices.disable(owner, input.SerialNumber)) return {};
    throw (await store.mfaDevices.find(input.SerialNumber)) ? deviceOfAnother() : noSuchDevice(input.SerialNumber);
  },
});
