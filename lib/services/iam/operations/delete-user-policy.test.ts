import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noUser, readS3 } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { deleteUserPolicy } from "./delete-user-policy";
import { listUserPolicies } from "./list-user-policies";
import { putUserPolicy } from "./put-user-policy";

describe("DeleteUserPolicy", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.user("ben", { Path: "/eng/" });
    for (const PolicyName of ["read", "other"])
      await here.root(putUserPolicy, { UserName: "ben", PolicyName, PolicyDocument: readS3 });
  });

  const names = async () => (await here.root(listUserPolicies, { UserName: "ben" })).PolicyNames;

  it("deletes one policy and leaves the others", async () => {
    await here.root(deleteUserPolicy, { UserName: "BEN", PolicyName: "read" });
    expect(await names()).toEqual(["other"]);
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(deleteUserPolicy, { UserName: "ben" })).rejects.toMatchObject({
      message:
        "1 validation error detected: Value null at 'policyName' failed to satisfy constraint: Member must not be null",
    });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(deleteUserPolicy, { UserName: "ben", PolicyName: "read" })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:DeleteUserPolicy", `arn:aws:iam::${here.accountId}:user/eng/ben`),
    );
    expect(await names()).toHaveLength(2);
  });

  it("refuses what cannot be: no such user, no such policy", async () => {
    await expect(here.root(deleteUserPolicy, { UserName: "none", PolicyName: "read" })).rejects.toMatchObject(
      noUser("none"),
    );
    await expect(here.root(deleteUserPolicy, { UserName: "ben", PolicyName: "none" })).rejects.toMatchObject({
      code: "NoSuchEntity",
      message: "The user policy with name none cannot be found.",
    });
  });
});
