import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noRole, readOnlyAccess, violation } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { attachRolePolicy } from "./attach-role-policy";
import { listAttachedRolePolicies } from "./list-attached-role-policies";

describe("ListAttachedRolePolicies", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;
  const arn = (resource = "role/eng/Reader") => `arn:aws:iam::${here.accountId}:${resource}`;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.role("Reader", { Path: "/eng/" });
  });

  it("lists by name, page by page, below a path", async () => {
    const own = await make.policy("alpha", { Path: "/eng/" });
    for (const PolicyArn of [readOnlyAccess, own]) await here.root(attachRolePolicy, { RoleName: "Reader", PolicyArn });
    const list = (more: object = {}) => here.root(listAttachedRolePolicies, { RoleName: "reader", ...more });
    const first = await list({ MaxItems: 1 });
    expect(first).toMatchObject({ AttachedPolicies: [{ PolicyName: "alpha" }], IsTruncated: true });
    expect((await list({ Marker: first.Marker })).AttachedPolicies).toMatchObject([{ PolicyName: "ReadOnlyAccess" }]);
    expect((await list({ PathPrefix: "/eng/" })).AttachedPolicies).toEqual([{ PolicyName: "alpha", PolicyArn: own }]);
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(listAttachedRolePolicies, { RoleName: "a b" })).rejects.toMatchObject(
      violation("roleName", "Member must satisfy regular expression pattern: [\\w+=,.@-]+"),
    );
  });

  it("refuses who may not, whether there is the role or not", async () => {
    const ben = await here.userWith("ben");
    for (const [RoleName, resource] of [
      ["Reader", arn()],
      ["None", arn("role/None")],
    ])
      await expect(ben(listAttachedRolePolicies, { RoleName })).rejects.toMatchObject(
        deniedTo(here, "ben", "iam:ListAttachedRolePolicies", resource ?? ""),
      );
  });

  it("refuses what cannot be: no such role", async () => {
    await expect(here.root(listAttachedRolePolicies, { RoleName: "None" })).rejects.toMatchObject(noRole("None"));
  });
});
