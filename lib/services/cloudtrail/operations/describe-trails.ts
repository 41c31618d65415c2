import type { DescribeTrailsResponse } from "@aws-sdk/client-cloudtrail";
import { z } from "zod";
import { defineCloudtrailOperation } from "../operation";
import { namedTrail, shownTrail, trailName } from "../trails";

export const describeTrails = defineCloudtrailOperation({
  name: "DescribeTrails",
  access: "read",
  summary: "Tells the trails of the Region, and those of others that reach it.",

  input: z.object({ trailNameList: z.array(trailName).optional(), includeShadowTrails: z.boolean().optional() }),

  target: () => undefined,

  requires: () => [{ action: "cloudtrail:DescribeTrails", resource: "*" }],

  /** A name that there is not is left out. */
  async handler({ input, call, store }): Promise<DescribeTrailsResponse> {
    const trails = await store.trails.list({ region: call.region, shadows: input.includeShadowTrails ?? true });
    const shown = trails.map((trail) => shownTrail(call.accountId, trail));
    if (!input.trailNameList?.length) return { trailList: shown };
    const asked = new Set(input.trailNameList.map((Name) => namedTrail({ input: { Name }, call }).arn));
    return { trailList: shown.filter(({ TrailARN }) => TrailARN !== undefined && asked.has(TrailARN)) };
  },
});
