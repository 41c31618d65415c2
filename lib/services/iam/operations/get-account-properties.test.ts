import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { getAccountProperties } from "./get-account-properties";
import { putAccountProperties } from "./put-account-properties";

describe("GetAccountProperties", () => {
  let here: World;
  beforeEach(async () => {
    here = await world();
  });

  it("tells what was put, and what holds otherwise", async () => {
    expect(await here.root(getAccountProperties, {})).toEqual({ Properties: { "RoleManager/Enabled": "false" } });
    await here.root(putAccountProperties, { Properties: { "RoleManager/Enabled": "true" } });
    expect(await here.root(getAccountProperties, {})).toEqual({ Properties: { "RoleManager/Enabled": "true" } });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(getAccountProperties, {})).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:GetAccountProperties", "*"),
    );
  });
});
