import type { EnableMFADeviceRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { alreadyExists, noSuchEntity, quotaExceeded } from "@/lib/aws/error";
import { authenticationCode, mfaUserName, serialNumber } from "../inputs";
import { invalidCode, noSuchDevice } from "../mfa-errors";
import { defineIamOperation } from "../operation";
import { quotas } from "../quotas";
import { proofOf } from "../secrets";
import { ownerOf, presentId, subjectOf } from "../subject";

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

  async target({ input, call, store }) {
    const { user, device } = await store.mfaDevices.findFor(ownerOf(input, call), input.SerialNumber);
    return { ...subjectOf(input, call, user), device };
  },

  requires: ({ target }) => [{ action: "iam:EnableMFADevice", resource: target.arn, context: target.context }],

  async prepare({ input, target, call }) {
    presentId(target);
    const { device } = target;
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
    const most = quotas.MFADevicesPerUser;
    const proved = { ...prepared, at: call.at, most };
    const result = await store.mfaDevices.enable(ownerOf(input, call), input.SerialNumber, proved);
    if (result === "no-user") throw noSuchEntity("user", input.UserName);
    if (result === "no-device") throw noSuchDevice(input.SerialNumber);
    if (result === "in-use") throw inUse();
    if (result === "too-many") throw quotaExceeded("MFADevicesPerUser", most);
    return {};
  },
});

const inUse = () => alreadyExists("MFA Device is already in use.");
