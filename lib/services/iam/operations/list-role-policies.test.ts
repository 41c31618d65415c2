import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noRole, readS3, violation } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { listRolePolicies } from "./list-role-policies";
import { putRolePolicy } from "./put-role-policy";

describe("ListRolePolicies", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;
  const arn = (resource = "role/eng/Reader") => `arn:aws:iam::${here.accountId}:${resource}`;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.role("Reader", { Path: "/eng/" });
  });

  it("lists names, page by page", async () => {
    for (const PolicyName of ["b", "a", "c"])
      await here.root(putRolePolicy, { RoleName: "Reader", PolicyName, PolicyDocument: readS3 });
    const first = await here.root(listRolePolicies, { RoleName: "reader", MaxItems: 2 });
    expect(first).toMatchObject({ PolicyNames: ["a", "b"], IsTruncated: true });
    const rest = await here.root(listRolePolicies, { RoleName: "Reader", Marker: first.Marker });
    expect(rest).toEqual({ PolicyNames: ["c"], IsTruncated: false });
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(listRolePolicies, { RoleName: "a b" })).rejects.toMatchObject(
      violation("roleName", "Member must satisfy regular expression pattern: [\\w+=,.@-]+"),
    );
  });

  it("refuses who may not, whether there is the role or not", async () => {
    const ben = await here.userWith("ben");
    for (const [RoleName, resource] of [
      ["Reader", arn()],
      ["None", arn("role/None")],
    ])
      await expect(ben(listRolePolicies, { RoleName })).rejects.toMatchObject(
        deniedTo(here, "ben", "iam:ListRolePolicies", resource ?? ""),
      );
  });

  it("refuses what cannot be: no such role", async () => {
    await expect(here.root(listRolePolicies, { RoleName: "None" })).rejects.toMatchObject(noRole("None"));
  });
});
