import type { ListMFADevicesRequest, ListMFADevicesResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { page, readMarker } from "@/lib/aws/marker";
import { defaultPageSize, mfaUserName, paging, rootUserName } from "../inputs";
import { defineIamOperation } from "../operation";
import { findSubject, presentId } from "../subject";

export const listMFADevices = defineIamOperation({
  name: "ListMFADevices",
  access: "list",
  summary: "Lists the MFA devices of a user; without a name, of the caller. First enabled first.",

  input: z.object({ UserName: mfaUserName.optional(), ...paging }) satisfies z.ZodType<ListMFADevicesRequest>,

  target: ({ input, call, store }) => findSubject(input, call, store),

  requires: ({ target }) => [{ action: "iam:ListMFADevices", resource: target.arn, context: target.context }],

  async handler({ input, target, store }): Promise<ListMFADevicesResponse> {
    const size = input.MaxItems ?? defaultPageSize;
    const after = readMarker(input.Marker);
    // At most eight: all are read, and the page is cut out of them.
    const all = await store.mfaDevices.listOf(presentId(target));
    const from = after === undefined ? 0 : all.findIndex((device) => device.serialNumber === after) + 1;
    const { rows, ...rest } = page(all.slice(from), size, (device) => device.serialNumber);
    return {
      MFADevices: rows.map((device) => ({
        UserName: target.name ?? rootUserName,
        SerialNumber: device.serialNumber,
        EnableDate: device.enabledAt ?? undefined,
      })),
      ...rest,
    };
  },
});
