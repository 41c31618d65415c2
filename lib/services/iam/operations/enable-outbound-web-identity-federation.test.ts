import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { disableOutboundWebIdentityFederation } from "./disable-outbound-web-identity-federation";
import { enableOutboundWebIdentityFederation } from "./enable-outbound-web-identity-federation";
import { getOutboundWebIdentityFederationInfo } from "./get-outbound-web-identity-federation-info";

describe("EnableOutboundWebIdentityFederation", () => {
  let here: World;
  beforeEach(async () => {
    here = await world();
  });

  it("gives the account an issuer of its own, the same again after it was off", async () => {
    const { IssuerIdentifier } = await here.root(enableOutboundWebIdentityFederation, {});
    expect(IssuerIdentifier).toMatch(/^https:\/\/[0-9a-f-]{36}\.tokens\.sts\.global\.api\.aws$/);
    expect(await here.root(getOutboundWebIdentityFederationInfo, {})).toEqual({
      IssuerIdentifier,
      JwtVendingEnabled: true,
    });
    await here.root(disableOutboundWebIdentityFederation, {});
    expect(await here.root(enableOutboundWebIdentityFederation, {})).toEqual({ IssuerIdentifier });
    const other = await (await world()).root(enableOutboundWebIdentityFederation, {});
    expect(other.IssuerIdentifier).not.toBe(IssuerIdentifier);
  });

  it("refuses what cannot be: it is on", async () => {
    await here.root(enableOutboundWebIdentityFederation, {});
    await expect(here.root(enableOutboundWebIdentityFederation, {})).rejects.toMatchObject({
      code: "FeatureEnabled",
      status: 409,
    });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(enableOutboundWebIdentityFederation, {})).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:EnableOutboundWebIdentityFederation", "*"),
    );
  });
});
