import type { DeleteTrailResponse } from "@aws-sdk/client-cloudtrail";
import { z } from "zod";
import { defineCloudtrailOperation } from "../operation";
import { namedTrail, trailName, trailNotFound } from "../trails";

export const deleteTrail = defineCloudtrailOperation({
  name: "DeleteTrail",
  access: "write",
  summary: "Deletes a trail; event history stays.",

  input: z.object({ Name: trailName }),

  target: namedTrail,

  requires: ({ target }) => [{ action: "cloudtrail:DeleteTrail", resource: target.arn, resourceAccount: target.owner }],

  async handler({ target, call, store }): Promise<DeleteTrailResponse> {
    if (!(await store.trails.remove(target.trail))) throw trailNotFound(target.arn, call);
    return {};
  },
});
