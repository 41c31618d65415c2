import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { disableOutboundWebIdentityFederation } from "./disable-outbound-web-identity-federation";
import { enableOutboundWebIdentityFederation } from "./enable-outbound-web-identity-federation";
import { getOutboundWebIdentityFederationInfo } from "./get-outbound-web-identity-federation-info";

describe("DisableOutboundWebIdentityFederation", () => {
  let here: World;
  beforeEach(async () => {
    here = await world();
  });

  it("turns it off", async () => {
    await here.root(enableOutboundWebIdentityFederation, {});
    await here.root(disableOutboundWebIdentityFederation, {});
    await expect(here.root(getOutboundWebIdentityFederationInfo, {})).rejects.toMatchObject({
      code: "FeatureDisabled",
    });
  });

  it("refuses what cannot be: it is off", async () => {
    await expect(here.root(disableOutboundWebIdentityFederation, {})).rejects.toMatchObject({
      code: "FeatureDisabled",
      status: 404,
    });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(disableOutboundWebIdentityFederation, {})).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:DisableOutboundWebIdentityFederation", "*"),
    );
  });
});
