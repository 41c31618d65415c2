import { beforeEach, describe, expect, it } from "vitest";
import { type World, world } from "@/lib/testing/world";
import { createAccountAlias } from "./create-account-alias";
import { listAccountAliases } from "./list-account-aliases";

describe("ListAccountAliases", () => {
  let here: World;

  beforeEach(async () => {
    here = await world();
  });

  it("tells the alias, or none", async () => {
    expect(await here.root(listAccountAliases, {})).toEqual({ AccountAliases: [], IsTruncated: false });
    await here.root(createAccountAlias, { AccountAlias: `larch-${here.accountId}` });
    expect(await here.root(listAccountAliases, { MaxItems: 1 })).toEqual({
      AccountAliases: [`larch-${here.accountId}`],
      IsTruncated: false,
    });
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(listAccountAliases, { Marker: "made-up" })).rejects.toMatchObject({
      code: "ValidationError",
      message: "Invalid Marker.",
    });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(listAccountAliases, {})).rejects.toMatchObject({ code: "AccessDenied" });
  });
});
