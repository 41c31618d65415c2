import { z } from "zod";
import { assertRoot } from "@/lib/operation/root-only";
import { defineBillingOperation } from "../operation";

/** Source: Billing User Guide, "Activating access to the Billing and Cost Management console": root only. */
export const updateIAMAccessPreference = defineBillingOperation({
  name: "UpdateIAMAccessPreference",
  access: "write",
  summary: "Activates or deactivates the access of IAM users and roles to billing information.",

  input: z.object({ Activated: z.boolean() }),

  target: () => undefined,

  requires: () => [{ action: "billing:UpdateIAMAccessPreference", resource: "*" }],

  async handler({ input, call, store }) {
    assertRoot(call, "billing:UpdateIAMAccessPreference");
    await store.setIamAccess(input.Activated);
    return {};
  },
});
