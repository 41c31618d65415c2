import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { getAccountProperties } from "./get-account-properties";
import { putAccountProperties } from "./put-account-properties";

const on = { Properties: { "RoleManager/Enabled": "true" } };

describe("PutAccountProperties", () => {
  let here: World;
  beforeEach(async () => {
    here = await world();
  });

  it("sets a property, of this account alone", async () => {
    await here.root(putAccountProperties, on);
    expect(await here.root(getAccountProperties, {})).toEqual(on);
    expect(await (await world()).root(getAccountProperties, {})).not.toEqual(on);
  });

  it("refuses what is malformed", async () => {
    for (const key of ["1/a", "a b", "a".repeat(51)])
      await expect(here.root(putAccountProperties, { Properties: { [key]: "x" } })).rejects.toMatchObject({
        code: "ValidationError",
      });
    for (const value of ["", "x".repeat(1025)])
      await expect(
        here.root(putAccountProperties, { Properties: { "RoleManager/Enabled": value } }),
      ).rejects.toMatchObject({ code: "ValidationError" });
  });

  it("refuses who may not, by namespace", async () => {
    const eve = await here.userWith("eve", {
      Version: "2012-10-17",
      Statement: {
        Effect: "Allow",
        Action: "iam:PutAccountProperties",
        Resource: "*",
        Condition: { "ForAllValues:StringEquals": { "iam:AccountPropertyNamespaces": "Other" } },
      },
    });
    await expect(eve(putAccountProperties, on)).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:PutAccountProperties", "*"),
    );
  });

  it("refuses what cannot be: two namespaces, a property that there is not, a value it cannot have", async () => {
    const inputs = [
      {},
      { "RoleManager/Enabled": "true", "Other/A": "b" },
      { "RoleManager/Size": "1" },
      { "RoleManager/Enabled": "1" },
    ];
    for (const Properties of inputs)
      await expect(here.root(putAccountProperties, { Properties })).rejects.toMatchObject({
        code: "InvalidInput",
        status: 400,
      });
  });
});
