import type { ResyncMFADeviceRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { authenticationCode, mfaUserName, serialNumber } from "../inputs";
import { deviceOfAnother, invalidCode, noSuchDevice } from "../mfa-errors";
import { defineIamOperation } from "../operation";
import { resynchronised } from "../secrets";
import { ownerOf, presentId, subjectOf } from "../subject";

export const resyncMFADevice = defineIamOperation({
  name: "ResyncMFADevice",
  access: "write",
  summary: "Learns from two consecutive codes how far the clock of an MFA device is off.",

  input: z.object({
    UserName: mfaUserName,
    SerialNumber: serialNumber,
    AuthenticationCode1: authenticationCode,
    AuthenticationCode2: authenticationCode,
  }) satisfies z.ZodType<ResyncMFADeviceRequest>,

  async target({ input, call, store }) {
    const { user, device } = await store.mfaDevices.findFor(ownerOf(input, call), input.SerialNumber);
    return { ...subjectOf(input, call, user), device };
  },

  requires: ({ target }) => [{ action: "iam:ResyncMFADevice", resource: target.arn, context: target.context }],

  /** The codes are judged and used up in one statement of their own, as at the sign-in. */
  async prepare({ input, target, call }) {
    const owner = presentId(target);
    const { device } = target;
    if (!device) throw noSuchDevice(input.SerialNumber);
    if (device.owner?.userId !== owner) throw deviceOfAnother();
    const codes: [string, string] = [input.AuthenticationCode1, input.AuthenticationCode2];
    if (!(await resynchronised(call.accountId, device, codes, call.at))) throw invalidCode();
  },

  handler: () => ({}),
});
