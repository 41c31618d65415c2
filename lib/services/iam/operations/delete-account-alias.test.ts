import { beforeEach, describe, expect, it } from "vitest";
import { type World, world } from "@/lib/testing/world";
import { createAccountAlias } from "./create-account-alias";
import { deleteAccountAlias } from "./delete-account-alias";
import { listAccountAliases } from "./list-account-aliases";

describe("DeleteAccountAlias", () => {
  let here: World;
  let AccountAlias: string;

  beforeEach(async () => {
    here = await world();
    AccountAlias = `larch-${here.accountId}`;
    await here.root(createAccountAlias, { AccountAlias });
  });

  it("takes it away, and another account may have it", async () => {
    await here.root(deleteAccountAlias, { AccountAlias });
    expect((await here.root(listAccountAliases, {})).AccountAliases).toEqual([]);
    await (await world()).root(createAccountAlias, { AccountAlias });
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(deleteAccountAlias, {})).rejects.toMatchObject({ code: "ValidationError" });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(deleteAccountAlias, { AccountAlias })).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it("refuses what cannot be: another alias, another account's", async () => {
    const missing = { code: "NoSuchEntity" };
    await expect(here.root(deleteAccountAlias, { AccountAlias: "none" })).rejects.toMatchObject(missing);
    await expect((await world()).root(deleteAccountAlias, { AccountAlias })).rejects.toMatchObject(missing);
  });
});
