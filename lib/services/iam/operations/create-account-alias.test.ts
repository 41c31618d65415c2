import { beforeEach, describe, expect, it } from "vitest";
import { type World, world } from "@/lib/testing/world";
import { createAccountAlias } from "./create-account-alias";
import { listAccountAliases } from "./list-account-aliases";

describe("CreateAccountAlias", () => {
  let here: World;

  beforeEach(async () => {
    here = await world();
  });

  it("gives the one alias that an account has", async () => {
    await here.root(createAccountAlias, { AccountAlias: `a-${here.accountId}` });
    await here.root(createAccountAlias, { AccountAlias: `b-${here.accountId}` });
    expect((await here.root(listAccountAliases, {})).AccountAliases).toEqual([`b-${here.accountId}`]);
  });

  it.each(["ab", "a".repeat(64), "-larch", "larch-", "lar--ch", "Larch", "lar_ch"])(
    "refuses %s",
    async (AccountAlias) => {
      await expect(here.root(createAccountAlias, { AccountAlias })).rejects.toMatchObject({ code: "ValidationError" });
    },
  );

  it("refuses what looks like an account id", async () => {
    await expect(here.root(createAccountAlias, { AccountAlias: "123456789012" })).rejects.toMatchObject({
      code: "InvalidInput",
    });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(createAccountAlias, { AccountAlias: "larch" })).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it("refuses what cannot be: another account's alias, also when both ask at once", async () => {
    const AccountAlias = `larch-${here.accountId}`;
    const other = await world();
    const both = await Promise.allSettled([
      here.root(createAccountAlias, { AccountAlias }),
      other.root(createAccountAlias, { AccountAlias }),
    ]);
    expect(both.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    expect(both.find((one) => one.status === "rejected")).toMatchObject({
      reason: { code: "EntityAlreadyExists", message: `The account alias ${AccountAlias} already exists.` },
    });
  });
});
