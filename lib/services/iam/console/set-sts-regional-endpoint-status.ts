import { z } from "zod";
import { validationError } from "@/lib/aws/error";
import { stsCanBeDeactivated } from "@/lib/aws/regions";
import { defineIamOperation } from "../operation";

/**
 * AWS's console alone does this: the API has the action, and no operation.
 * Throws ValidationError 400 for a Region where STS is always active; the sentence is ours.
 * Source: IAM User Guide, "Manage AWS STS in an AWS Region"; service authorization reference, SetSTSRegionalEndpointStatus.
 */
export const setStsRegionalEndpointStatus = defineIamOperation({
  name: "setStsRegionalEndpointStatus",
  access: "write",
  summary: "Activates or deactivates the endpoint of STS in a Region.",
  consoleOnly: true,

  input: z.object({ region: z.string(), active: z.boolean() }),

  target: () => undefined,

  requires: () => [{ action: "iam:SetSTSRegionalEndpointStatus", resource: "*" }],

  async handler({ input: { region, active }, store }) {
    if (!stsCanBeDeactivated(region)) throw validationError(`STS cannot be activated or deactivated in ${region}.`);
    await store.features.setStsRegion(region, active);
    return {};
  },
});
