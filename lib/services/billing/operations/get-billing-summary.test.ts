import { beforeEach, describe, expect, it } from "vitest";
import { reader } from "@/lib/db/pool";
import { forgetAccount } from "@/lib/db/revisions";
import { allowing, type World, world } from "@/lib/testing/world";
import { getBillingSummary } from "./get-billing-summary";
import { updateIAMAccessPreference } from "./update-iam-access-preference";

describe("GetBillingSummary", () => {
  let here: World;
  const administrator = allowing("*");

  beforeEach(async () => {
    here = await world();
  });

  it("tells root that IAM, Identity Center and STS cost nothing", async () => {
    expect(await here.root(getBillingSummary, {})).toMatchObject({
      PeriodStart: new Date("2026-03-01T00:00:00Z"),
      PeriodEnd: new Date("2026-04-01T00:00:00Z"),
      Total: 0,
      Charges: [{ Amount: 0 }, { Amount: 0 }, { Amount: 0 }],
    });
  });

  it("refuses an administrator while the switch is off, and afterwards only who has no policy", async () => {
    const ana = await here.userWith("ana", administrator);
    const ben = await here.userWith("ben", allowing("iam:*"));
    await expect(ana(getBillingSummary, {})).rejects.toMatchObject({
      code: "AccessDenied",
      message: expect.stringContaining("IAM user and role access to billing information is not activated"),
    });
    expect((await here.events()).at(-1)).toMatchObject({
      name: "GetBillingData",
      errorCode: "AccessDenied",
      record: { eventSource: "billing.amazonaws.com" },
    });
    await here.root(updateIAMAccessPreference, { Activated: true });
    expect(await ana(getBillingSummary, {})).toMatchObject({ Total: 0 });
    await expect(ben(getBillingSummary, {})).rejects.toMatchObject({
      message: expect.stringContaining("because no identity-based policy allows the billing:GetBillingData action"),
    });
  });

  it("asks the action of 2020 in an account of that era", async () => {
    await reader.query("UPDATE account SET era = '2020', billing_access = true WHERE id = $1", [here.accountId]);
    forgetAccount(here.accountId);
    const fay = await here.userWith("fay", allowing("aws-portal:ViewBilling"));
    const eve = await here.userWith("eve", allowing("billing:*"));
    expect(await fay(getBillingSummary, {})).toMatchObject({ Total: 0 });
    await expect(eve(getBillingSummary, {})).rejects.toMatchObject({ code: "AccessDenied" });
  });
});
