import type { ListVirtualMFADevicesRequest, ListVirtualMFADevicesResponse, User } from "@aws-sdk/client-iam";
import { z } from "zod";
import { rootArn } from "@/lib/aws/arn";
import { userArn } from "../arns";
import { defaultPageSize, oneOf, paging } from "../inputs";
import { defineIamOperation } from "../operation";
import type { OwnedDevice } from "../store/mfa-devices";

const assigned = { Assigned: true, Unassigned: false, Any: undefined } as const;

export const listVirtualMFADevices = defineIamOperation({
  name: "ListVirtualMFADevices",
  access: "list",
  summary: "Lists the account's virtual MFA devices, assigned or not.",

  input: z.object({
    AssignmentStatus: oneOf("Assigned", "Unassigned", "Any").optional(),
    ...paging,
  }) satisfies z.ZodType<ListVirtualMFADevicesRequest>,

  target: () => undefined,

  requires: () => [{ action: "iam:ListVirtualMFADevices", resource: "*" }],

  async handler({ input, call, store, pages }): Promise<ListVirtualMFADevicesResponse> {
    const size = input.MaxItems ?? defaultPageSize;
    const found = await store.mfaDevices.list({
      assigned: assigned[input.AssignmentStatus ?? "Any"],
      after: pages.readMarker(input.Marker),
      size,
    });
    const { rows, ...rest } = pages.page(found, size, (device) => device.serialNumber);
    return {
      VirtualMFADevices: rows.map((device) => ({
        SerialNumber: device.serialNumber,
        ...(device.enabledAt ? { User: ownerOf(device, call.accountId), EnableDate: device.enabledAt } : {}),
      })),
      ...rest,
    };
  },
});

const ownerOf = (device: OwnedDevice, accountId: string): User => ({
  Path: device.path ?? undefined,
  UserName: device.name ?? undefined,
  UserId: device.id ?? accountId,
  Arn: device.name === null ? rootArn(accountId) : userArn(accountId, device.path ?? "/", device.name),
  CreateDate: device.createdAt,
  ...(device.passwordLastUsed ? { PasswordLastUsed: device.passwordLastUsed } : {}),
});
