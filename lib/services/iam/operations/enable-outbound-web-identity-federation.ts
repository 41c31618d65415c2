import type { EnableOutboundWebIdentityFederationResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { defineIamOperation } from "../operation";
import { featureEnabled, newIssuer } from "../outbound-federation";

export const enableOutboundWebIdentityFederation = defineIamOperation({
  name: "EnableOutboundWebIdentityFederation",
  access: "write",
  summary: "Lets the account's principals get web identity tokens for services outside of AWS.",

  input: z.object({}),

  target: () => undefined,

  requires: () => [{ action: "iam:EnableOutboundWebIdentityFederation", resource: "*" }],

  /** The issuer stays the account's, however often the feature is turned off and on. */
  async handler({ call, store }): Promise<EnableOutboundWebIdentityFederationResponse> {
    const issuer = await store.features.enableFederation(newIssuer(call.random));
    if (issuer === undefined) throw featureEnabled();
    return { IssuerIdentifier: issuer };
  },
});
