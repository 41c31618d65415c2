import type { ListInstanceProfilesForRoleRequest, ListInstanceProfilesForRoleResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { noSuchEntity } from "@/lib/aws/error";
import { shownInstanceProfile } from "../answers";
import { defaultPageSize, paging, roleName } from "../inputs";
import { defineIamOperation } from "../operation";
import { judgedRole } from "../targets";

export const listInstanceProfilesForRole = defineIamOperation({
  name: "ListInstanceProfilesForRole",
  access: "list",
  summary: "Lists the instance profiles that hold a role.",

  input: z.object({ RoleName: roleName, ...paging }) satisfies z.ZodType<ListInstanceProfilesForRoleRequest>,

  async target({ input, call, store, pages }) {
    const size = input.MaxItems ?? defaultPageSize;
    const after = pages.readMarker(input.Marker);
    const { role, rows } = await store.instanceProfiles.listOfRole(input.RoleName, { after, size });
    return { role, rows, size, ...judgedRole(call, input.RoleName, role) };
  },

  requires: ({ target }) => [
    { action: "iam:ListInstanceProfilesForRole", resource: target.arn, context: target.context },
  ],

  handler({ input, target, call, pages }): ListInstanceProfilesForRoleResponse {
    if (!target.role) throw noSuchEntity("role", input.RoleName);
    const { rows, ...rest } = pages.page(target.rows, target.size, (profile) => profile.name.toLowerCase());
    const shown = rows.map((profile) => shownInstanceProfile(call.accountId, { ...profile, tags: [] }));
    return { InstanceProfiles: shown, ...rest };
  },
});
