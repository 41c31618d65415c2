import type { GetOutboundWebIdentityFederationInfoResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { defineIamOperation } from "../operation";
import { featureDisabled } from "../outbound-federation";

export const getOutboundWebIdentityFederationInfo = defineIamOperation({
  name: "GetOutboundWebIdentityFederationInfo",
  access: "read",
  summary: "Tells the issuer of the account's web identity tokens.",

  input: z.object({}),

  target: () => undefined,

  requires: () => [{ action: "iam:GetOutboundWebIdentityFederationInfo", resource: "*" }],

  async handler({ store }): Promise<GetOutboundWebIdentityFederationInfoResponse> {
    const { outboundFederation, outboundIssuer } = await store.features.find();
    if (!outboundFederation || outboundIssuer === null) throw featureDisabled();
    return { IssuerIdentifier: outboundIssuer, JwtVendingEnabled: true };
  },
});
