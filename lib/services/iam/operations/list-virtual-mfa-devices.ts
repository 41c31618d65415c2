import type { ListVirtualMFADevicesRequest, ListVirtualMFADevicesResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { rootArn } from "@/lib/aws/arn";
import { page, readMarker } from "@/lib/aws/marker";
import { listedUser } from "../answers";
import { defaultPageSize, oneOf, paging } from "../inputs";
import { defineIamOperation, type IamStore } from "../operation";

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

  async handler({ input, call, store }): Promise<ListVirtualMFADevicesResponse> {
    const size = input.MaxItems ?? defaultPageSize;
    const found = await store.mfaDevices.list({
      assigned: assigned[input.AssignmentStatus ?? "Any"],
      after: readMarker(input.Marker),
      size,
    });
    const { rows, ...rest } = page(found, size, (device) => device.serialNumber);
    const owners = await ownersOf(rows, call.accountId, store);
    return {
      VirtualMFADevices: rows.map((device) => ({
        SerialNumber: device.serialNumber,
        ...(device.owner ? { User: owners.get(device.owner.userId), EnableDate: device.enabledAt ?? undefined } : {}),
      })),
      ...rest,
    };
  },
});

/** Users by id, and root under null, as the answer shows them. */
async function ownersOf(
  devices: readonly { owner: { userId: string | null } | undefined }[],
  accountId: string,
  store: IamStore,
) {
  const ids = devices.flatMap((device) => (device.owner?.userId ? [device.owner.userId] : []));
  const users = await store.users.findByIds(ids);
  const root = await store.root();
  return new Map([
    ...users.map((user) => [user.id, listedUser(accountId, user)] as const),
    [
      null,
      {
        Path: undefined,
        UserName: undefined,
        UserId: accountId,
        Arn: rootArn(accountId),
        CreateDate: root.createdAt,
        ...(root.passwordLastUsed ? { PasswordLastUsed: root.passwordLastUsed } : {}),
      },
    ] as const,
  ]);
}
