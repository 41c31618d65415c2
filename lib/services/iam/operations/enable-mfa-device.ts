import type { EnableMFADeviceRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { alreadyExists, quotaExceeded } from "@/lib/aws/error";
import { authenticationCode, mfaUserName, serialNumber } from "../inputs";
import { invalidCode, noSuchDevice } from "../mfa-errors";
import { defineIamOperation } from "../operation";
import { quotas } from "../quotas";
import { proofOf } from "../secrets";
import { findSubject, presentId } from "../subject";

/** The two codes are used up by it. Source of the two codes: IAM API Reference, EnableMFADevice. */
export const enableMFADevice = defineIamOperation({
  name: "EnableMFADevice",
  access: "write",
  summary: "Assigns an MFA device to a user or to root, proved by two consecutive codes.",

  input: z.object({
    UserName: mfaUserName,
    SerialNumber: serialNumber,
    AuthenticationCode1: authenticationCode,
    AuthenticationCode2: authenticationCode,
  }) satisfies z.ZodType<EnableMFADeviceRequest>,

  target: ({ input, call, store }) => findSubject(input, call, store),

  requires: ({ target }) => [{ action: "iam:EnableMFADevice", resource: target.arn, context: target.context }],

  async prepare({ input, target, call, store }) {
    presentId(target);
    const device = await store.mfaDevices.find(input.SerialNumber);
    if (!device) throw noSuchDevice(input.SerialNumber);
    if (device.owner) throw inUse();
    const proof = await proofOf(
      call.accountId,
      device,
      [input.AuthenticationCode1, input.AuthenticationCode2],
      call.at,
    );
    if (!proof) throw invalidCode();
    return proof;
  },

  async handler({ input, prepared, call, store }) {
    const owner = presentId(await findSubject(input, call, store));
    const most = quotas.MFADevicesPerUser;
    if (await store.mfaDevices.enable(owner, input.SerialNumber, { ...prepared, at: call.at, most })) return {};
    const device = await store.mfaDevices.find(input.SerialNumber);
    if (!device) throw noSuchDevice(input.SerialNumber);
    throw device.owner ? inUse() : quotaExceeded("MFADevicesPerUser", most);
  },
});

const inUse = () => alreadyExists("MFA Device is already in use.");
