import type { GetTrailStatusResponse } from "@aws-sdk/client-cloudtrail";
import { z } from "zod";
import { defineCloudtrailOperation } from "../operation";
import { namedTrail, trailName, trailNotFound } from "../trails";

export const getTrailStatus = defineCloudtrailOperation({
  name: "GetTrailStatus",
  access: "read",
  summary: "Tells whether a trail logs, and since when.",

  input: z.object({ Name: trailName }),

  target: namedTrail,

  requires: ({ target }) => [
    { action: "cloudtrail:GetTrailStatus", resource: target.arn, resourceAccount: target.owner },
  ],

  async handler({ target, call, store }): Promise<GetTrailStatusResponse> {
    const found = await store.trails.find(target.trail);
    if (!found) throw trailNotFound(target.arn, call);
    const { isLogging, startedAt, stoppedAt } = found;
    return {
      IsLogging: isLogging,
      ...(startedAt ? { StartLoggingTime: startedAt, TimeLoggingStarted: startedAt.toISOString() } : {}),
      ...(stoppedAt ? { StopLoggingTime: stoppedAt, TimeLoggingStopped: stoppedAt.toISOString() } : {}),
    };
  },
});
