import type { DeleteVirtualMFADeviceRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { deleteConflict } from "@/lib/aws/error";
import { serialNumber } from "../inputs";
import { noSuchDevice } from "../mfa-errors";
import { defineIamOperation } from "../operation";
import { resourceTags } from "../tag-rules";

export const deleteVirtualMFADevice = defineIamOperation({
  name: "DeleteVirtualMFADevice",
  access: "write",
  summary: "Deletes a virtual MFA device that nobody has.",

  input: z.object({ SerialNumber: serialNumber }) satisfies z.ZodType<DeleteVirtualMFADeviceRequest>,

  target: async ({ input, store }) => ({ device: await store.mfaDevices.find(input.SerialNumber) }),

  requires: ({ input, target }) => [
    {
      action: "iam:DeleteVirtualMFADevice",
      resource: input.SerialNumber,
      context: resourceTags(target.device?.tags ?? [], ["aws"]),
    },
  ],

  async handler({ input, store }) {
    const device = await store.mfaDevices.find(input.SerialNumber);
    if (device?.kind !== "virtual") throw noSuchDevice(input.SerialNumber);
    if (device.owner) throw deleteConflict("MFA VirtualDevice in use. Must deactivate first.");
    await store.mfaDevices.remove(device.serialNumber);
    return {};
  },
});
