import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noGroup, noPolicy, readOnlyAccess, violation } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { attachGroupPolicy } from "./attach-group-policy";
import { detachGroupPolicy } from "./detach-group-policy";
import { listAttachedGroupPolicies } from "./list-attached-group-policies";

describe("DetachGroupPolicy", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.group("Devs", { Path: "/eng/" });
    await here.root(attachGroupPolicy, { GroupName: "Devs", PolicyArn: readOnlyAccess });
  });

  const attached = async () => (await here.root(listAttachedGroupPolicies, { GroupName: "Devs" })).AttachedPolicies;

  it("detaches one policy and leaves the others", async () => {
    const PolicyArn = await make.policy("mine");
    await here.root(attachGroupPolicy, { GroupName: "Devs", PolicyArn });
    await here.root(detachGroupPolicy, { GroupName: "DEVS", PolicyArn: readOnlyAccess });
    expect(await attached()).toEqual([{ PolicyName: "mine", PolicyArn }]);
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(detachGroupPolicy, { GroupName: "a b", PolicyArn: readOnlyAccess })).rejects.toMatchObject(
      violation("groupName", "Member must satisfy regular expression pattern: [\\w+=,.@-]+"),
    );
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(detachGroupPolicy, { GroupName: "Devs", PolicyArn: readOnlyAccess })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:DetachGroupPolicy", `arn:aws:iam::${here.accountId}:group/eng/Devs`),
    );
    expect(await attached()).toHaveLength(1);
  });

  it("refuses what cannot be: no such group, a policy that is not attached", async () => {
    const PolicyArn = await make.policy("other");
    await expect(here.root(detachGroupPolicy, { GroupName: "none", PolicyArn })).rejects.toMatchObject(noGroup("none"));
    await expect(here.root(detachGroupPolicy, { GroupName: "Devs", PolicyArn })).rejects.toMatchObject(
      noPolicy(PolicyArn),
    );
  });
});
