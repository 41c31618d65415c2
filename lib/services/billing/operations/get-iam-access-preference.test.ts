import { describe, expect, it } from "vitest";
import { world } from "@/lib/testing/world";
import { getIAMAccessPreference } from "./get-iam-access-preference";
import { updateIAMAccessPreference } from "./update-iam-access-preference";

describe("GetIAMAccessPreference", () => {
  it("tells the switch, which is off in a new account", async () => {
    const here = await world();
    expect(await here.root(getIAMAccessPreference, {})).toEqual({ Activated: false });
    await here.root(updateIAMAccessPreference, { Activated: true });
    expect(await here.root(getIAMAccessPreference, {})).toEqual({ Activated: true });
  });

  it("refuses who may not", async () => {
    const eve = await (await world()).userWith("eve");
    await expect(eve(getIAMAccessPreference, {})).rejects.toMatchObject({ code: "AccessDenied" });
  });
});
