import type { StopLoggingResponse } from "@aws-sdk/client-cloudtrail";
import { z } from "zod";
import { defineCloudtrailOperation } from "../operation";
import { namedTrail, trailName, trailNotFound } from "../trails";

export const stopLogging = defineCloudtrailOperation({
  name: "StopLogging",
  access: "write",
  summary: "Stops a trail; event history goes on.",

  input: z.object({ Name: trailName }),

  target: namedTrail,

  requires: ({ target }) => [{ action: "cloudtrail:StopLogging", resource: target.arn, resourceAccount: target.owner }],

  async handler({ target, call, store }): Promise<StopLoggingResponse> {
    if (!(await store.trails.setLogging(target.trail, false, call.at))) throw trailNotFound(target.arn, call);
    return {};
  },
});
