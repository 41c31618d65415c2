import type { ListInstanceProfilesRequest, ListInstanceProfilesResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { shownInstanceProfile } from "../answers";
import { instanceProfileArn } from "../arns";
import { defaultPageSize, paging, pathPrefix } from "../inputs";
import { defineIamOperation } from "../operation";

export const listInstanceProfiles = defineIamOperation({
  name: "ListInstanceProfiles",
  access: "list",
  summary: "Lists the instance profiles whose path begins with a prefix.",

  input: z.object({ PathPrefix: pathPrefix.optional(), ...paging }) satisfies z.ZodType<ListInstanceProfilesRequest>,

  target: ({ input, call }) => ({ arn: instanceProfileArn(call.accountId, input.PathPrefix ?? "/", "") }),

  requires: ({ target }) => [{ action: "iam:ListInstanceProfiles", resource: target.arn }],

  /** Lists leave the tags out. Source: IAM API Reference, ListInstanceProfiles. */
  async handler({ input, call, store, pages }): Promise<ListInstanceProfilesResponse> {
    const size = input.MaxItems ?? defaultPageSize;
    const after = pages.readMarker(input.Marker);
    const found = await store.instanceProfiles.list({ pathPrefix: input.PathPrefix, after, size });
    const { rows, ...rest } = pages.page(found, size, (profile) => profile.name.toLowerCase());
    const shown = rows.map((profile) => shownInstanceProfile(call.accountId, { ...profile, tags: [] }));
    return { InstanceProfiles: shown, ...rest };
  },
});
