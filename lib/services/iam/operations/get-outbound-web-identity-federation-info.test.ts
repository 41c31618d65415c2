import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { enableOutboundWebIdentityFederation } from "./enable-outbound-web-identity-federation";
import { getOutboundWebIdentityFederationInfo } from "./get-outbound-web-identity-federation-info";

describe("GetOutboundWebIdentityFederationInfo", () => {
  let here: World;
  beforeEach(async () => {
    here = await world();
  });

  it("tells the issuer", async () => {
    const { IssuerIdentifier } = await here.root(enableOutboundWebIdentityFederation, {});
    expect(await here.root(getOutboundWebIdentityFederationInfo, {})).toEqual({
      IssuerIdentifier,
      JwtVendingEnabled: true,
    });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(getOutboundWebIdentityFederationInfo, {})).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:GetOutboundWebIdentityFederationInfo", "*"),
    );
  });

  it("refuses what cannot be: the feature was never on", async () => {
    await expect(here.root(getOutboundWebIdentityFederationInfo, {})).rejects.toMatchObject({
      code: "FeatureDisabled",
      status: 404,
    });
  });
});
