import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noRole, readS3, violation } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { getRolePolicy } from "./get-role-policy";
import { putRolePolicy } from "./put-role-policy";

describe("GetRolePolicy", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;
  const arn = (resource = "role/eng/Reader") => `arn:aws:iam::${here.accountId}:${resource}`;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.role("Reader", { Path: "/eng/" });
  });

  it("gives the document as it was put", async () => {
    await here.root(putRolePolicy, { RoleName: "Reader", PolicyName: "p", PolicyDocument: readS3 });
    expect(await here.root(getRolePolicy, { RoleName: "READER", PolicyName: "p" })).toEqual({
      RoleName: "Reader",
      PolicyName: "p",
      PolicyDocument: readS3,
    });
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(getRolePolicy, { RoleName: "a b", PolicyName: "p" })).rejects.toMatchObject(
      violation("roleName", "Member must satisfy regular expression pattern: [\\w+=,.@-]+"),
    );
  });

  it("refuses who may not, whether there is the role or not", async () => {
    const ben = await here.userWith("ben");
    for (const [RoleName, resource] of [
      ["Reader", arn()],
      ["None", arn("role/None")],
    ])
      await expect(ben(getRolePolicy, { RoleName, PolicyName: "p" })).rejects.toMatchObject(
        deniedTo(here, "ben", "iam:GetRolePolicy", resource ?? ""),
      );
  });

  it("refuses what cannot be: no such role, no such policy", async () => {
    await expect(here.root(getRolePolicy, { RoleName: "None", PolicyName: "p" })).rejects.toMatchObject(noRole("None"));
    await expect(here.root(getRolePolicy, { RoleName: "Reader", PolicyName: "none" })).rejects.toMatchObject({
      code: "NoSuchEntity",
      message: "The role policy with name none cannot be found.",
    });
  });
});
