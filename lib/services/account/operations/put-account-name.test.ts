import { beforeEach, describe, expect, it } from "vitest";
import { allowing, type World, world } from "@/lib/testing/world";
import { getAccountInformation } from "./get-account-information";
import { putAccountName } from "./put-account-name";

describe("PutAccountName", () => {
  let here: World;

  beforeEach(async () => {
    here = await world();
  });

  it("names the account", async () => {
    const ben = await here.userWith("ben", allowing("account:PutAccountName"));
    await ben(putAccountName, { AccountName: "Larch Labs" });
    expect(await here.root(getAccountInformation, {})).toMatchObject({ AccountName: "Larch Labs" });
  });

  it.each(["", "x".repeat(51), "a<b"])("refuses the name %j", async (AccountName) => {
    await expect(here.root(putAccountName, { AccountName })).rejects.toMatchObject({ code: "ValidationError" });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(putAccountName, { AccountName: "Mine" })).rejects.toMatchObject({ code: "AccessDenied" });
  });
});
