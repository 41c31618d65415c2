import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, violation } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { getAccountSummary } from "./get-account-summary";
import { setSecurityTokenServicePreferences } from "./set-security-token-service-preferences";

describe("SetSecurityTokenServicePreferences", () => {
  let here: World;
  beforeEach(async () => {
    here = await world();
  });

  const version = async () => (await here.root(getAccountSummary, {})).SummaryMap?.GlobalEndpointTokenVersion;

  it("sets the version of global tokens, there and back", async () => {
    expect(await version()).toBe(1);
    await here.root(setSecurityTokenServicePreferences, { GlobalEndpointTokenVersion: "v2Token" });
    expect(await version()).toBe(2);
    await here.root(setSecurityTokenServicePreferences, { GlobalEndpointTokenVersion: "v1Token" });
    expect(await version()).toBe(1);
  });

  it("refuses what is malformed", async () => {
    await expect(
      here.root(setSecurityTokenServicePreferences, { GlobalEndpointTokenVersion: "v3Token" }),
    ).rejects.toMatchObject(
      violation("globalEndpointTokenVersion", "Member must satisfy enum value set: [v1Token, v2Token]"),
    );
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(
      eve(setSecurityTokenServicePreferences, { GlobalEndpointTokenVersion: "v2Token" }),
    ).rejects.toMatchObject(deniedTo(here, "eve", "iam:SetSecurityTokenServicePreferences", "*"));
    expect(await version()).toBe(1);
  });
});
