import type { StartLoggingResponse } from "@aws-sdk/client-cloudtrail";
import { z } from "zod";
import { defineCloudtrailOperation } from "../operation";
import { namedTrail, trailName, trailNotFound } from "../trails";

export const startLogging = defineCloudtrailOperation({
  name: "StartLogging",
  access: "write",
  summary: "Starts a trail.",

  input: z.object({ Name: trailName }),

  target: namedTrail,

  requires: ({ target }) => [
    { action: "cloudtrail:StartLogging", resource: target.arn, resourceAccount: target.owner },
  ],

  async handler({ target, call, store }): Promise<StartLoggingResponse> {
    if (!(await store.trails.setLogging(target.trail, true, call.at))) throw trailNotFound(target.arn, call);
    return {};
  },
});
