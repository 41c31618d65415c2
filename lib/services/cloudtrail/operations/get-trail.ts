import type { GetTrailResponse } from "@aws-sdk/client-cloudtrail";
import { z } from "zod";
import { defineCloudtrailOperation } from "../operation";
import { namedTrail, shownTrail, trailName, trailNotFound } from "../trails";

export const getTrail = defineCloudtrailOperation({
  name: "GetTrail",
  access: "read",
  summary: "Tells one trail.",

  input: z.object({ Name: trailName }),

  target: namedTrail,

  requires: ({ target }) => [{ action: "cloudtrail:GetTrail", resource: target.arn, resourceAccount: target.owner }],

  async handler({ target, call, store }): Promise<GetTrailResponse> {
    const found = await store.trails.find(target.trail);
    if (!found) throw trailNotFound(target.arn, call);
    return { Trail: shownTrail(call.accountId, found) };
  },
});
