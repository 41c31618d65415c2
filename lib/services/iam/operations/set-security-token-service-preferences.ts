import type { SetSecurityTokenServicePreferencesRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { oneOf } from "../inputs";
import { defineIamOperation } from "../operation";

export const setSecurityTokenServicePreferences = defineIamOperation({
  name: "SetSecurityTokenServicePreferences",
  access: "write",
  summary: "Says where tokens of the global STS endpoint are valid: in default Regions, or in all.",

  input: z.object({
    GlobalEndpointTokenVersion: oneOf("v1Token", "v2Token"),
  }) satisfies z.ZodType<SetSecurityTokenServicePreferencesRequest>,

  target: () => undefined,

  requires: () => [{ action: "iam:SetSecurityTokenServicePreferences", resource: "*" }],

  /** GetAccountSummary tells the version. */
  async handler({ input, store }) {
    await store.features.setTokenVersion(input.GlobalEndpointTokenVersion === "v2Token" ? 2 : 1);
    return {};
  },
});
