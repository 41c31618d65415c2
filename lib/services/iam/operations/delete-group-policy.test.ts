import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noGroup, readS3 } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { deleteGroupPolicy } from "./delete-group-policy";
import { listGroupPolicies } from "./list-group-policies";
import { putGroupPolicy } from "./put-group-policy";

describe("DeleteGroupPolicy", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.group("Devs", { Path: "/eng/" });
    for (const PolicyName of ["read", "other"])
      await here.root(putGroupPolicy, { GroupName: "Devs", PolicyName, PolicyDocument: readS3 });
  });

  const names = async () => (await here.root(listGroupPolicies, { GroupName: "Devs" })).PolicyNames;

  it("deletes one policy and leaves the others", async () => {
    await here.root(deleteGroupPolicy, { GroupName: "DEVS", PolicyName: "read" });
    expect(await names()).toEqual(["other"]);
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(deleteGroupPolicy, { GroupName: "Devs" })).rejects.toMatchObject({
      message:
        "1 validation error detected: Value null at 'policyName' failed to satisfy constraint: Member must not be null",
    });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(deleteGroupPolicy, { GroupName: "Devs", PolicyName: "read" })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:DeleteGroupPolicy", `arn:aws:iam::${here.accountId}:group/eng/Devs`),
    );
    expect(await names()).toHaveLength(2);
  });

  it("refuses what cannot be: no such group, no such policy", async () => {
    await expect(here.root(deleteGroupPolicy, { GroupName: "none", PolicyName: "read" })).rejects.toMatchObject(
      noGroup("none"),
    );
    await expect(here.root(deleteGroupPolicy, { GroupName: "Devs", PolicyName: "none" })).rejects.toMatchObject({
      code: "NoSuchEntity",
      message: "The group policy with name none cannot be found.",
    });
  });
});
