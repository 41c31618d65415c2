import type { ListMFADevicesRequest, ListMFADevicesResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { defaultPageSize, mfaUserName, paging, rootUserName } from "../inputs";
import { defineIamOperation } from "../operation";
import { ownerOf, presentId, subjectOf } from "../subject";

export const listMFADevices = defineIamOperation({
  name: "ListMFADevices",
  access: "list",
  summary: "Lists the MFA devices of a user; without a name, of the caller. First enabled first.",

  input: z.object({ UserName: mfaUserName.optional(), ...paging }) satisfies z.ZodType<ListMFADevicesRequest>,

  async target({ input, call, store }) {
    const { user, devices } = await store.mfaDevices.listOf(ownerOf(input, call));
    return { ...subjectOf(input, call, user), devices };
  },

  requires: ({ target }) => [{ action: "iam:ListMFADevices", resource: target.arn, context: target.context }],

  handler({ input, target, pages }): ListMFADevicesResponse {
    const size = input.MaxItems ?? defaultPageSize;
    presentId(target);
    // At most eight: all are read, and the page is cut out of them.
    const placeOf = ({ serialNumber: id, enabledAt: at }: (typeof target.devices)[number]) => ({ id, at });
    const { rows, ...rest } = pages.pageByAge(target.devices, input.Marker, size, placeOf);
    return {
      MFADevices: rows.map((device) => ({
        UserName: target.name ?? rootUserName,
        SerialNumber: device.serialNumber,
        EnableDate: device.enabledAt,
      })),
      ...rest,
    };
  },
});
