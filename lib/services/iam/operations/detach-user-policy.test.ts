import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noPolicy, noUser, readOnlyAccess, violation } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { attachUserPolicy } from "./attach-user-policy";
import { detachUserPolicy } from "./detach-user-policy";
import { listAttachedUserPolicies } from "./list-attached-user-policies";

describe("DetachUserPolicy", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.user("ben", { Path: "/eng/" });
    await here.root(attachUserPolicy, { UserName: "ben", PolicyArn: readOnlyAccess });
  });

  const attached = async () => (await here.root(listAttachedUserPolicies, { UserName: "ben" })).AttachedPolicies;

  it("detaches one policy and leaves the others", async () => {
    const PolicyArn = await make.policy("mine");
    await here.root(attachUserPolicy, { UserName: "ben", PolicyArn });
    await here.root(detachUserPolicy, { UserName: "BEN", PolicyArn: readOnlyAccess });
    expect(await attached()).toEqual([{ PolicyName: "mine", PolicyArn }]);
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(detachUserPolicy, { UserName: "a b", PolicyArn: readOnlyAccess })).rejects.toMatchObject(
      violation("userName", "Member must satisfy regular expression pattern: [\\w+=,.@-]+"),
    );
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(detachUserPolicy, { UserName: "ben", PolicyArn: readOnlyAccess })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:DetachUserPolicy", `arn:aws:iam::${here.accountId}:user/eng/ben`),
    );
    expect(await attached()).toHaveLength(1);
  });

  it("refuses what cannot be: no such user, a policy that is not attached", async () => {
    const PolicyArn = await make.policy("other");
    await expect(here.root(detachUserPolicy, { UserName: "none", PolicyArn })).rejects.toMatchObject(noUser("none"));
    await expect(here.root(detachUserPolicy, { UserName: "ben", PolicyArn })).rejects.toMatchObject(
      noPolicy(PolicyArn),
    );
  });
});
