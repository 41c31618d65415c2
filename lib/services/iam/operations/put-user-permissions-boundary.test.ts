import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noUser, readOnlyAccess } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { getPolicy } from "./get-policy";
import { getUser } from "./get-user";
import { putUserPermissionsBoundary } from "./put-user-permissions-boundary";

describe("PutUserPermissionsBoundary", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.user("ben");
  });

  const put = (PermissionsBoundary: string, UserName = "ben") =>
    here.root(putUserPermissionsBoundary, { UserName, PermissionsBoundary });

  it("sets a boundary in the place of the one before, and limits the user from then on", async () => {
    const own = await make.policy("limit");
    await put(readOnlyAccess);
    await put(own, "BEN");
    expect((await here.root(getUser, { UserName: "ben" })).User?.PermissionsBoundary).toEqual({
      PermissionsBoundaryType: "Policy",
      PermissionsBoundaryArn: own,
    });
    expect((await here.root(getPolicy, { PolicyArn: own })).Policy?.PermissionsBoundaryUsageCount).toBe(1);
    expect((await here.root(getPolicy, { PolicyArn: readOnlyAccess })).Policy?.PermissionsBoundaryUsageCount).toBe(0);
    const eve = await here.userWith("eve", allowing("iam:*"));
    await put(own, "eve");
    await expect(eve(getUser, {})).rejects.toMatchObject({
      code: "AccessDenied",
      message: expect.stringContaining("because no permissions boundary allows the iam:GetUser action"),
    });
  });

  it("refuses what is malformed", async () => {
    await expect(put("none")).rejects.toMatchObject({ code: "ValidationError" });
  });

  it("refuses who may not, by the boundary that is asked for", async () => {
    const statement = { ...allowing("iam:PutUserPermissionsBoundary").Statement[0] };
    const Condition = { StringEquals: { "iam:PermissionsBoundary": readOnlyAccess } };
    const eve = await here.userWith("eve", { Version: "2012-10-17", Statement: [{ ...statement, Condition }] });
    await eve(putUserPermissionsBoundary, { UserName: "ben", PermissionsBoundary: readOnlyAccess });
    const PermissionsBoundary = "arn:aws:iam::aws:policy/AdministratorAccess";
    await expect(eve(putUserPermissionsBoundary, { UserName: "ben", PermissionsBoundary })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:PutUserPermissionsBoundary", `arn:aws:iam::${here.accountId}:user/ben`),
    );
  });

  it("refuses what cannot be: no such user, no such policy", async () => {
    await expect(put(readOnlyAccess, "none")).rejects.toMatchObject(noUser("none"));
    const missing = `arn:aws:iam::${here.accountId}:policy/none`;
    await expect(put(missing)).rejects.toMatchObject({
      code: "NoSuchEntity",
      message: `Scope ARN: ${missing} does not exist or is not attachable.`,
    });
    const ofService = "arn:aws:iam::aws:policy/aws-service-role/BatchServiceRolePolicy";
    await expect(put(ofService)).rejects.toMatchObject({ code: "PolicyNotAttachable" });
  });
});
