import { describe, expect, it } from "vitest";
import { allowing, world } from "@/lib/testing/world";
import { getAccountInformation } from "./get-account-information";

describe("GetAccountInformation", () => {
  it("tells name, id and age to who may ask", async () => {
    const here = await world();
    const arn = `arn:aws:account::${here.accountId}:account`;
    const ben = await here.userWith("ben", allowing("account:GetAccountInformation", arn));
    expect(await ben(getAccountInformation, {})).toEqual({
      AccountId: here.accountId,
      AccountName: `Account ${here.accountId}`,
      AccountCreatedDate: here.at,
    });
  });

  it("refuses who may not", async () => {
    const eve = await (await world()).userWith("eve", allowing("iam:*"));
    await expect(eve(getAccountInformation, {})).rejects.toMatchObject({ code: "AccessDenied" });
  });
});
