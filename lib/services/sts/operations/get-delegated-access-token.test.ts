import { describe, expect, it } from "vitest";
import { deniedTo } from "@/lib/testing/iam";
import { world } from "@/lib/testing/world";
import { getDelegatedAccessToken } from "./get-delegated-access-token";

describe("GetDelegatedAccessToken", () => {
  it("refuses every token, and does not tell it to the trail", async () => {
    const here = await world();
    await expect(here.root(getDelegatedAccessToken, { TradeInToken: "a-token" })).rejects.toMatchObject({
      code: "ExpiredTradeInTokenException",
      status: 400,
    });
    expect(JSON.stringify(await here.events())).not.toContain("a-token");
  });

  it("refuses what is malformed", async () => {
    await expect((await world()).root(getDelegatedAccessToken, {})).rejects.toMatchObject({ code: "ValidationError" });
  });

  it("refuses who may not", async () => {
    const here = await world();
    const ben = await here.userWith("ben");
    await expect(ben(getDelegatedAccessToken, { TradeInToken: "a-token" })).rejects.toMatchObject(
      deniedTo(here, "ben", "sts:GetDelegatedAccessToken", "*"),
    );
  });
});
