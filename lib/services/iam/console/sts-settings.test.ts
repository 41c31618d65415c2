import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { setSecurityTokenServicePreferences } from "../operations/set-security-token-service-preferences";
import { setStsRegionalEndpointStatus } from "./set-sts-regional-endpoint-status";
import { stsSettings } from "./sts-settings";

describe("the settings of STS", () => {
  let here: World;
  beforeEach(async () => {
    here = await world();
  });

  const inactive = async () => {
    const { endpoints } = await here.root(stsSettings, {});
    return Array.isArray(endpoints) ? endpoints.filter(({ active }) => !active).map(({ region }) => region) : endpoints;
  };

  it("shows every Region's endpoint, and which of them may be deactivated", async () => {
    const { tokenVersion, endpoints } = await here.root(stsSettings, {});
    expect(tokenVersion).toBe(1);
    expect(endpoints).toHaveLength(34);
    expect(endpoints).toContainEqual({
      region: "eu-west-1",
      name: "Europe (Ireland)",
      endpoint: "https://sts.eu-west-1.amazonaws.com",
      active: true,
      changeable: true,
    });
    const fixed = Array.isArray(endpoints) ? endpoints.filter(({ changeable }) => !changeable) : [];
    expect(fixed.map(({ region }) => region)).toEqual(expect.arrayContaining(["us-east-1", "af-south-1"]));
    expect(fixed).toHaveLength(18);
  });

  it("deactivates and activates Regions, each once, and leaves the tokens' version as it was", async () => {
    await here.root(setSecurityTokenServicePreferences, { GlobalEndpointTokenVersion: "v2Token" });
    for (const region of ["eu-west-1", "eu-west-1", "us-west-2"])
      await here.root(setStsRegionalEndpointStatus, { region, active: false });
    expect(await inactive()).toEqual(["eu-west-1", "us-west-2"]);
    await here.root(setStsRegionalEndpointStatus, { region: "eu-west-1", active: true });
    await here.root(setStsRegionalEndpointStatus, { region: "eu-west-1", active: true });
    expect(await inactive()).toEqual(["us-west-2"]);
    expect((await here.root(stsSettings, {})).tokenVersion).toBe(2);
    expect((await here.events()).map(({ name }) => name)).toContain("SetSTSRegionalEndpointStatus");
  });

  it("refuses a Region where STS is always active, and one that there is not", async () => {
    for (const region of ["us-east-1", "af-south-1", "nowhere-1"])
      await expect(here.root(setStsRegionalEndpointStatus, { region, active: false })).rejects.toMatchObject({
        code: "ValidationError",
        message: `STS cannot be activated or deactivated in ${region}.`,
      });
    expect(await inactive()).toEqual([]);
  });

  it("changes nothing for who may not, and shows each part only to who may see it", async () => {
    const eve = await here.userWith("eve", allowing("iam:GetAccountSummary"));
    await expect(eve(setStsRegionalEndpointStatus, { region: "eu-west-1", active: false })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:SetSTSRegionalEndpointStatus", "*"),
    );
    expect(await inactive()).toEqual([]);
    expect(await eve(stsSettings, {})).toMatchObject({
      tokenVersion: 1,
      endpoints: { action: "iam:ListSTSRegionalEndpointsStatus" },
    });
  });

  it("is each account's own", async () => {
    await here.root(setStsRegionalEndpointStatus, { region: "eu-west-1", active: false });
    const other = await world();
    const { endpoints } = await other.root(stsSettings, {});
    expect(Array.isArray(endpoints) && endpoints.every(({ active }) => active)).toBe(true);
  });
});
