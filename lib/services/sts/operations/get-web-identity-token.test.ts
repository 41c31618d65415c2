import { describe, expect, it } from "vitest";
import { deniedTo } from "@/lib/testing/iam";
import { allowing, world } from "@/lib/testing/world";
import { getWebIdentityToken } from "./get-web-identity-token";

const asked = { Audience: ["https://api.example.com"], SigningAlgorithm: "RS256" };

describe("GetWebIdentityToken", () => {
  it("says that the account has not turned the feature on", async () => {
    const here = await world();
    await expect(here.root(getWebIdentityToken, asked)).rejects.toMatchObject({
      code: "OutboundWebIdentityFederationDisabledException",
      status: 403,
    });
  });

  it("refuses what is malformed", async () => {
    const { root } = await world();
    await expect(root(getWebIdentityToken, { ...asked, Audience: [], DurationSeconds: 59 })).rejects.toMatchObject({
      message: expect.stringMatching(/^2 validation errors detected: .*'audience'.*'durationSeconds'/),
    });
  });

  it("refuses who may not, for tags by an action of their own", async () => {
    const here = await world();
    const ben = await here.userWith("ben");
    await expect(ben(getWebIdentityToken, asked)).rejects.toMatchObject(
      deniedTo(here, "ben", "sts:GetWebIdentityToken", "*"),
    );
    const eve = await here.userWith("eve", allowing("sts:GetWebIdentityToken"));
    await expect(eve(getWebIdentityToken, { ...asked, Tags: [{ Key: "a", Value: "b" }] })).rejects.toMatchObject(
      deniedTo(here, "eve", "sts:TagGetWebIdentityToken", "*"),
    );
  });
});
