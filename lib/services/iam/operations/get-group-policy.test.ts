import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noGroup, readS3, violation } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { getGroupPolicy } from "./get-group-policy";
import { putGroupPolicy } from "./put-group-policy";

describe("GetGroupPolicy", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.group("Devs", { Path: "/eng/" });
    await here.root(putGroupPolicy, { GroupName: "Devs", PolicyName: "read", PolicyDocument: readS3 });
  });

  it("gives the document as it was stored", async () => {
    const answer = await here.root(getGroupPolicy, { GroupName: "DEVS", PolicyName: "read" });
    expect(answer).toEqual({ GroupName: "Devs", PolicyName: "read", PolicyDocument: readS3 });
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(getGroupPolicy, { GroupName: "Devs", PolicyName: "" })).rejects.toMatchObject({
      code: "ValidationError",
    });
    await expect(here.root(getGroupPolicy, { GroupName: "Devs", PolicyName: "a/b" })).rejects.toMatchObject(
      violation("policyName", "Member must satisfy regular expression pattern: [\\w+=,.@-]+"),
    );
  });

  it("refuses who may not, whether there is such a policy or not", async () => {
    const eve = await here.userWith("eve");
    for (const PolicyName of ["read", "none"])
      await expect(eve(getGroupPolicy, { GroupName: "Devs", PolicyName })).rejects.toMatchObject(
        deniedTo(here, "eve", "iam:GetGroupPolicy", `arn:aws:iam::${here.accountId}:group/eng/Devs`),
      );
  });

  it("refuses what cannot be: no such group, no such policy", async () => {
    await expect(here.root(getGroupPolicy, { GroupName: "none", PolicyName: "read" })).rejects.toMatchObject(
      noGroup("none"),
    );
    await expect(here.root(getGroupPolicy, { GroupName: "Devs", PolicyName: "READ" })).rejects.toMatchObject({
      code: "NoSuchEntity",
      message: "The group policy with name READ cannot be found.",
    });
  });
});
