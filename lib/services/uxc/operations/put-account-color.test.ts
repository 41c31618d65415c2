import { beforeEach, describe, expect, it } from "vitest";
import { findAccount } from "@/lib/identity/accounts";
import { allowing, type World, world } from "@/lib/testing/world";
import { accountColors } from "../inputs";
import { deleteAccountColor } from "./delete-account-color";
import { getAccountColor } from "./get-account-color";
import { putAccountColor } from "./put-account-color";

describe("PutAccountColor", () => {
  let here: World;
  const shown = async () => (await findAccount(here.accountId))?.color;

  beforeEach(async () => {
    here = await world();
  });

  it("colours the account for everybody, and none is no colour", async () => {
    expect(await here.root(getAccountColor, {})).toEqual({ color: "none" });
    const ben = await here.userWith("ben", allowing(["uxc:PutAccountColor", "uxc:GetAccountColor"]));
    for (const color of accountColors) {
      await ben(putAccountColor, { color });
      expect(await ben(getAccountColor, {})).toEqual({ color });
      expect(await shown()).toBe(color === "none" ? null : color);
    }
  });

  it("is taken back by DeleteAccountColor", async () => {
    await here.root(putAccountColor, { color: "red" });
    await here.root(deleteAccountColor, {});
    expect([await here.root(getAccountColor, {}), await shown()]).toEqual([{ color: "none" }, null]);
  });

  it("refuses other colours, and who may not; another account keeps its own", async () => {
    await expect(here.root(putAccountColor, { color: "mauve" })).rejects.toMatchObject({ code: "ValidationError" });
    const eve = await here.userWith("eve", allowing("uxc:GetAccountColor"));
    const denied = { code: "AccessDenied" };
    await expect(eve(putAccountColor, { color: "red" })).rejects.toMatchObject(denied);
    await expect(eve(deleteAccountColor, {})).rejects.toMatchObject(denied);
    const other = await world();
    await other.root(putAccountColor, { color: "teal" });
    expect(await here.root(getAccountColor, {})).toEqual({ color: "none" });
  });
});
