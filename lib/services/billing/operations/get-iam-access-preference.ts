import { z } from "zod";
import { defineBillingOperation } from "../operation";

export const getIAMAccessPreference = defineBillingOperation({
  name: "GetIAMAccessPreference",
  access: "read",
  summary: "Tells whether IAM users and roles can reach billing information at all.",

  input: z.object({}),

  target: () => undefined,

  requires: () => [{ action: "billing:GetIAMAccessPreference", resource: "*" }],

  handler: async ({ store }) => ({ Activated: (await store.read()).iamAccess }),
});
