import { z } from "zod";
import { defineIamOperation } from "../operation";
import { featureDisabled } from "../outbound-federation";

export const disableOutboundWebIdentityFederation = defineIamOperation({
  name: "DisableOutboundWebIdentityFederation",
  access: "write",
  summary: "Ends that the account's principals can get web identity tokens.",

  input: z.object({}),

  target: () => undefined,

  requires: () => [{ action: "iam:DisableOutboundWebIdentityFederation", resource: "*" }],

  async handler({ store }) {
    if (!(await store.features.disableFederation())) throw featureDisabled();
    return {};
  },
});
