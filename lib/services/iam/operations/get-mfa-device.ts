import type { GetMFADeviceRequest, GetMFADeviceResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { noSuchEntity } from "@/lib/aws/error";
import { serialNumber, userName } from "../inputs";
import { deviceOfAnother, noSuchDevice } from "../mfa-errors";
import { defineIamOperation } from "../operation";
import { judgedUser } from "../targets";

export const getMFADevice = defineIamOperation({
  name: "GetMFADevice",
  access: "read",
  summary: "Tells whose MFA device it is, and since when.",

  input: z.object({
    SerialNumber: serialNumber,
    UserName: userName.optional(),
  }) satisfies z.ZodType<GetMFADeviceRequest>,

  /** Judged is the user who is named, else the one who has the device, else the caller. */
  async target({ input, call, store }) {
    const { user, device } = await store.mfaDevices.findWithUser(input.SerialNumber, input.UserName);
    const judged =
      user || input.UserName !== undefined
        ? judgedUser(call, input.UserName ?? "", user)
        : { arn: call.principal.arn, context: {} };
    return { user, device, ...judged };
  },

  requires: ({ target }) => [{ action: "iam:GetMFADevice", resource: target.arn, context: target.context }],

  handler({ input, target: { user, device } }): GetMFADeviceResponse {
    if (input.UserName !== undefined && !user) throw noSuchEntity("user", input.UserName);
    if (!device) throw noSuchDevice(input.SerialNumber);
    if (input.UserName !== undefined && device.userId !== user?.id) throw deviceOfAnother();
    return {
      SerialNumber: device.serialNumber,
      EnableDate: device.enabledAt,
      ...(user ? { UserName: user.name } : {}),
    };
  },
});
